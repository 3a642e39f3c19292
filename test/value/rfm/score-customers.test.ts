import {
  defineRfmPolicy,
  type Order,
  type PurchaseSummary,
  type Purchases,
  type RfmPolicy,
  rfmFiveByFive,
  scoreCustomers,
  scoreFigures,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freezeDeep } from '../../../src/kernel/decision/freeze-deep.js';
import { type Defined, trustPolicy } from '../../../src/kernel/decision/index.js';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { asOf, order, summarise } from '../orders.js';

const policy = defineRfmPolicy(rfmFiveByFive);
const orders: readonly Order[] = [
  ...['2026-01-02', '2026-01-12', '2026-01-31'].map((date) => order('often', date, '20')),
  order('once', '2026-01-02', '500'),
  ...['2026-01-05', '2026-01-10'].map((date) => order('twice', date, '5')),
];
const purchases = summarise(orders);

describe('scores and segments', () => {
  it('are those of the three measures', () => {
    const { decisions } = scoreCustomers(policy, purchases);
    expect(decisions.map(({ id, outcome }) => [id, outcome?.segment, outcome?.scores])).toEqual([
      ['often', 'champion', { recency: 5, frequency: 5, monetary: 3 }],
      ['once', 'lost', { recency: 1, frequency: 1, monetary: 5 }],
      ['twice', 'need-attention', { recency: 3, frequency: 3, monetary: 1 }],
    ]);
  });

  it('stand on days since the last purchase, purchases and spend', () => {
    const { decisions } = scoreCustomers(policy, purchases);
    expect(decisions.map(({ outcome }) => outcome?.measured)).toEqual([
      { recency: 0, frequency: 3, monetary: '60' },
      { recency: 29, frequency: 1, monetary: '500' },
      { recency: 21, frequency: 2, monetary: '10' },
    ]);
  });

  it('have sizes and cuts in the summary', () => {
    const { summary } = scoreCustomers(policy, purchases);
    expect(summary.sizes).toEqual({
      ...{ champion: 1, loyal: 0, 'potential-loyalist': 0, new: 0, promising: 0 },
      ...{ 'need-attention': 1, 'about-to-sleep': 0, 'at-risk': 0, 'cannot-lose': 0 },
      ...{ hibernating: 0, lost: 1 },
    });
    expect(summary.cuts).toEqual({
      recency: [8.4, 16.8, 22.6, 25.8],
      frequency: [1.4, 1.8, 2.2, 2.6],
      monetary: [30, 50, 148, 324],
    });
  });

  it('are the same for purchases in weeks, since recency is scored in days', () => {
    const weekly = summarise(orders, 'net-day', 'week');
    expect(scoreCustomers(policy, weekly).decisions).toEqual(
      scoreCustomers(policy, purchases).decisions,
    );
  });

  it('agree with scoring each measure for itself', () => {
    const { decisions } = scoreCustomers(policy, purchases);
    for (const measure of ['recency', 'frequency', 'monetary'] as const) {
      const figures = decisions.map(({ id, outcome }) => ({
        id,
        value: outcome?.measured[measure] ?? '',
      }));
      const alone = scoreFigures(policy, figures, { asOf, measure });
      expect(alone.decisions.map(({ outcome }) => outcome?.score)).toEqual(
        decisions.map(({ outcome }) => outcome?.scores[measure]),
      );
    }
  });

  it('of nobody are an empty batch', () => {
    const { decisions, counts, summary } = scoreCustomers(policy, summarise([]));
    expect(decisions).toEqual([]);
    expect(counts).toEqual({ received: 0, accepted: 0, rejected: 0 });
    expect(summary.cuts.recency).toEqual([]);
  });

  it('count boxes of one name as one segment, each with its own label', () => {
    const two = { type: 'breaks', breaks: ['2'] } as const;
    const corners = defineRfmPolicy({
      ...rfmFiveByFive,
      ...{
        recency: { type: 'breaks', breaks: [] },
        frequency: two,
        monetary: { type: 'breaks', breaks: [] },
      },
      segments: [
        { segment: 'all', frequency: { from: 1, to: 1 }, label: { en: 'one' } },
        { segment: 'all', frequency: { from: 2, to: 2 }, label: { en: 'more' } },
      ],
    });
    const { summary, decisions } = scoreCustomers(corners, purchases);
    expect(summary.sizes).toEqual({ all: 3 });
    expect(decisions.map(({ reasons }) => reasons[0]?.params['label'])).toEqual([
      { en: 'more' },
      { en: 'one' },
      { en: 'more' },
    ]);
  });
});

describe('reasons', () => {
  const at = (explain?: 'none' | 'reasons' | 'full') =>
    scoreCustomers(policy, purchases, explain === undefined ? {} : { explain });

  it('tell the segment, with the three scores as its parts', () => {
    expect(at().decisions[1]?.reasons).toEqual([
      {
        code: 'value/segment',
        params: {
          segment: 'lost',
          label: { en: 'lost', 'zh-CN': '已流失的客户' },
          scores: [1, 1, 5],
        },
        parts: [
          { code: 'value/recency-score', params: { score: 1, best: 5, measured: 29 } },
          {
            code: 'value/frequency-score',
            params: { score: 1, best: 5, measured: 1, countBy: 'purchase-day' },
          },
          { code: 'value/monetary-score', params: { score: 5, best: 5, measured: '500' } },
        ],
      },
    ]);
  });

  it('tell the cuts only in full', () => {
    const cuts = at('full').decisions[0]?.reasons[0]?.parts?.map(({ params }) => params['cuts']);
    const { recency, frequency, monetary } = at().summary.cuts;
    expect(cuts).toEqual([recency, frequency, monetary]);
  });

  it('are left out on request, and nothing else changes', () => {
    const bare = at('none');
    expect(bare.decisions.flatMap(({ reasons }) => reasons)).toEqual([]);
    for (const explain of ['reasons', 'full'] as const) {
      const told = at(explain);
      expect(told.decisions.map((one) => ({ ...one, reasons: [] }))).toEqual(bare.decisions);
      expect(told.summary).toEqual(bare.summary);
    }
  });
});

describe('arguments', () => {
  type Call = Parameters<typeof scoreCustomers<string>>;
  const call = (given: unknown, options: unknown = {}, using: unknown = policy) =>
    failureOf(() => scoreCustomers(using as Call[0], given as Purchases, options as Call[2]));
  const [first] = purchases.rows;
  const withRows = (...rows: unknown[]) => ({ ...purchases, rows });
  const changed = (change: Partial<Record<keyof PurchaseSummary, unknown>>) =>
    withRows({ ...first, ...change });

  it.each([
    ['order lines', orders, 'input/not-an-object', '/purchases'],
    ['no date', { rows: [] }, 'value/not-summarised', '/purchases/asOf'],
    ['no rows', { asOf }, 'input/not-a-list', '/purchases/rows'],
    ['a row that is none', withRows(first, null), 'value/not-summarised', '/purchases/rows/1'],
    ['an empty id', changed({ id: '' }), 'value/not-summarised', '/purchases/rows/0/id'],
    [
      'half a purchase',
      changed({ purchases: 0.5 }),
      'value/not-summarised',
      '/purchases/rows/0/purchases',
    ],
    [
      'a last purchase to come',
      changed({ last: '2026-02-01' }),
      'value/not-summarised',
      '/purchases/rows/0/last',
    ],
    [
      'spend that is none',
      changed({ spend: 'NaN' }),
      'value/not-summarised',
      '/purchases/rows/0/spend',
    ],
    [
      'spend of 121 digits',
      changed({ spend: '7'.repeat(121) }),
      'value/not-summarised',
      '/purchases/rows/0/spend',
    ],
    ['no unit', { asOf, rows: [] }, 'input/not-one-of', '/purchases/unit'],
    ['an unknown unit', { ...purchases, unit: 'year' }, 'input/not-one-of', '/purchases/unit'],
    [
      'days told as weeks',
      { ...purchases, unit: 'week', rows: purchases.rows.slice(1) },
      'value/mixed-times',
      '/purchases/rows/0/sinceLast',
    ],
    [
      'days of another date',
      { ...purchases, asOf: '2026-02-01' },
      'value/mixed-times',
      '/purchases/rows/0/sinceLast',
    ],
    [
      'no time since',
      changed({ sinceLast: Number.NaN }),
      'value/mixed-times',
      '/purchases/rows/0/sinceLast',
    ],
    ['an id twice', withRows(first, first), 'input/repeated-id', '/purchases/rows/1/id'],
  ])('%s are refused', (_what, given, code, path) => {
    expect(call(given)).toEqual({ kind: 'input', code, path });
  });

  it('an unknown level of explanation is refused', () => {
    expect(call(purchases, { explain: 'some' })).toEqual({
      kind: 'input',
      code: 'input/not-one-of',
      path: '/options/explain',
    });
  });

  it('a raw policy is refused', () => {
    expect(call(purchases, {}, rfmFiveByFive)).toEqual({
      kind: 'policy',
      code: 'policy/not-defined',
      path: '',
    });
  });

  it.each([
    ['2026-01-31', false],
    ['2026-02-01', true],
  ])('a policy that ends before %s is not in force', (end, holds) => {
    const short = defineRfmPolicy({
      ...rfmFiveByFive,
      effective: { start: '2026-01-31', end: '2026-02-01' },
    });
    const other = defineRfmPolicy({ ...rfmFiveByFive, effective: { start: '2026-01-01', end } });
    if (holds) expect(scoreCustomers(short, purchases).asOf).toBe(asOf);
    else
      expect(call(purchases, {}, other)).toEqual({
        kind: 'domain',
        code: 'policy/not-in-force',
        path: '/purchases/asOf',
      });
  });

  it('stay untouched, also frozen', () => {
    const before = structuredClone(purchases);
    freezeDeep(purchases);
    scoreCustomers(policy, purchases);
    expect(purchases).toEqual(before);
  });

  it('a policy that travelled is trusted, and its gap is an error', () => {
    const back = JSON.parse(JSON.stringify(policy)) as RfmPolicy;
    expect(scoreCustomers(trustPolicy(back), purchases)).toEqual(scoreCustomers(policy, purchases));
    const torn = trustPolicy({ ...back, segments: back.segments.slice(1) });
    expect(call(purchases, {}, torn satisfies Defined<RfmPolicy>)).toEqual({
      kind: 'policy',
      code: 'policy/trusted-but-broken',
      path: '',
    });
  });

  it('may have a spend longer than any amount, as sums are', () => {
    const long = { ...first, spend: '7'.repeat(120) };
    const [decision] = scoreCustomers(policy, withRows(long) as never).decisions;
    expect(decision?.outcome?.measured.monetary).toBe(long.spend);
  });

  it('have progress told', () => {
    const told: unknown[] = [];
    scoreCustomers(policy, purchases, { onProgress: (counts) => void told.push(counts) });
    expect(told).toEqual([{ received: 3, accepted: 3, rejected: 0 }]);
  });
});

describe('properties', { timeout: 30_000 }, () => {
  const rows = fc
    .uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 15 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((customer) =>
          fc
            .array(
              fc.record({
                date: fc.integer({ min: 1, max: 5 }),
                amount: fc.integer({ min: 1, max: 4 }),
              }),
              { minLength: 1, maxLength: 3 },
            )
            .map((lines) =>
              lines.map(({ date, amount }) => order(customer, `2026-01-0${date}`, amount)),
            ),
        ),
      ),
    )
    .map((lines) => summarise(lines.flat()));

  it('the order of rows changes no decision', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const turned = { ...given, rows: [...given.rows].reverse() };
        const { decisions, summary } = scoreCustomers(policy, turned);
        const straight = scoreCustomers(policy, given);
        expect([...decisions].reverse()).toEqual(straight.decisions);
        expect(summary).toEqual(straight.summary);
      }),
    );
  });

  it('money of more digits than a number holds is scored as the same money in few', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('0'.repeat(16), `${'0'.repeat(15)}`), (given, zeros) => {
        const long = given.rows.map((row) => ({
          ...row,
          spend: `${row.spend}${row.spend.includes('.') ? '' : '.'}${zeros}`,
        }));
        const told = scoreCustomers(policy, { ...given, rows: long });
        const straight = scoreCustomers(policy, given);
        expect(told.summary).toEqual(straight.summary);
        expect(told.decisions.map(({ outcome }) => outcome?.scores)).toEqual(
          straight.decisions.map(({ outcome }) => outcome?.scores),
        );
      }),
    );
  });

  it('equal customers get equal scores, and everybody is in one segment', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { decisions, summary } = scoreCustomers(policy, given);
        const seen = new Map<string, unknown>();
        for (const { outcome } of decisions) {
          const key = JSON.stringify(outcome?.measured);
          if (seen.has(key)) expect(outcome).toEqual(seen.get(key));
          seen.set(key, outcome);
        }
        const sizes = Object.values(summary.sizes);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(given.rows.length);
      }),
    );
  });
});
