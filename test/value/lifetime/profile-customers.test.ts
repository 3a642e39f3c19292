import { trustPolicy } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  defineValueProfilePolicy,
  lintValueProfilePolicy,
  parseValueProfilePolicy,
  profileCustomers,
  safeParseValueProfilePolicy,
  type ValueFacts,
  type ValueProfilePolicyDraft,
  valueProfileByQuantiles,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frozen } from '../../../src/kernel/decision/freeze-deep.js';
import { failureOf } from '../../kernel/errors/failure-of.js';

const asOf = '2026-09-30';
const from = (middle: string, high: string) => ({ type: 'thresholds', middle, high }) as const;
const draft: ValueProfilePolicyDraft = {
  ...valueProfileByQuantiles,
  id: 'ours',
  present: from('100', '1000'),
  potential: from('100', '1000'),
  longTerm: from('100', '1000'),
  frequency: from('2', '6'),
};
const byThresholds = defineValueProfilePolicy(draft);
const byQuantiles = defineValueProfilePolicy(valueProfileByQuantiles);
const margin = (amount: string) => [{ date: '2026-05-04', margin: amount }];
const wallet = (gap: string) => [{ id: 'paper', spend: gap, ours: '0' }];
const profiled = (facts: readonly ValueFacts[], policy = byThresholds) =>
  profileCustomers(policy, facts, { asOf });
const levels = (...args: Parameters<typeof profiled>) =>
  profiled(...args).decisions.map(({ outcome }) => outcome?.levels);

describe('a profile of value', () => {
  it('tells what is known of each part, and its level', () => {
    const facts = [
      {
        id: 'C-1',
        margins: [
          ...margin('1200.50'),
          { date: '2025-09-30', margin: '9' },
          { date: '2026-10-01', margin: '9' },
        ],
        wallet: [
          { id: 'paper', spend: '500', ours: '300' },
          { id: 'ink', spend: '250', ours: '0' },
        ],
        longTerm: 812.1234567890124,
        purchases: 1,
      },
    ];
    const [decision] = profiled(frozen(facts)).decisions;
    expect(decision?.outcome).toEqual({
      present: '1200.5',
      potential: {
        ...{ gap: '450', incremental: '200', crossSelling: '250' },
        share: { numerator: '300', denominator: '750', value: 0.4 },
      },
      longTerm: 812.1234567890124,
      frequency: 1,
      levels: { present: 'high', potential: 'middle', longTerm: 'middle', frequency: 'low' },
    });
    expect(decision?.missing).toEqual([]);
    const said = (locale: typeof en) =>
      decision && inWords(decision, { locale }).split('\n').slice(0, 6);
    expect(said(en)).toEqual([
      'Present value high: margin of 1,200.5 from Oct 1, 2025 to Sep 30, 2026',
      'Potential value middle: 450 to be won, of the 750 that the customer spends we have 300',
      '  more of what is bought from us: 200',
      '  categories bought from others only: 250',
      'Long-term value middle: 812.1234567890124',
      'Frequency low: 1 purchase',
    ]);
    expect(said(zhCN)?.[0]).toBe('现实价值（高）：2025年10月1日至2026年9月30日毛利 1,200.5');
    expect(said(zhCN)?.[5]).toBe('购买频次（低）：1 次');
  });

  it('takes a figure on a threshold into the level, and one below not', () => {
    const facts = ['99.99', '100', '999.99', '1000'].map((amount) => ({
      id: amount,
      margins: margin(amount),
      longTerm: amount,
    }));
    expect(levels(facts).map((of) => of?.present)).toEqual(['low', 'middle', 'middle', 'high']);
    expect(levels(facts).map((of) => of?.longTerm)).toEqual(['low', 'middle', 'middle', 'high']);
  });

  it('takes a figure above a quantile into the level, and one on it not', () => {
    // Quantiles of 1 to 6 at 0.5 and 0.8: 3.5 and 5; by hand.
    const facts = [3, 1, 6, 5, 2, 4].map((n) => ({ id: `c${n}`, longTerm: n }));
    const { summary } = profiled(facts, byQuantiles);
    expect(levels(facts, byQuantiles).map((of) => of?.longTerm)).toEqual([
      ...['low', 'low', 'high', 'middle', 'low', 'middle'],
    ]);
    expect(summary.cuts.longTerm).toEqual({ middle: '3.5', high: '5' });
    expect(summary.cuts.present).toBeNull();
    expect(summary.sizes.longTerm).toEqual({ high: 1, middle: 2, low: 3, unknown: 0 });
    expect(summary.sizes.present).toEqual({ high: 0, middle: 0, low: 0, unknown: 6 });
    const alike = [1, 2, 3].map((n) => ({ id: `c${n}`, longTerm: '7' }));
    expect(levels(alike, byQuantiles).map((of) => of?.longTerm)).toEqual(['low', 'low', 'low']);
  });

  it('tells where levels begin, where everything is told', () => {
    const facts = [
      { id: 'C-1', margins: margin('500'), wallet: wallet('50'), longTerm: 7, purchases: 4 },
    ];
    const full = (policy: typeof byThresholds) =>
      profileCustomers(policy, facts, { asOf, explain: 'full' }).decisions;
    expect(full(byThresholds)[0]?.reasons[0]?.params).toMatchObject({
      ...{ level: 'middle', rule: 'thresholds', middle: '100', high: '1000' },
    });
    const said = (policy: typeof byThresholds, locale: typeof en) =>
      inWords(full(policy), { locale }).split('\n').slice(1);
    expect(said(byThresholds, en)).toEqual([
      '  Present value middle: margin of 500 from Oct 1, 2025 to Sep 30, 2026; middle from 100, high from 1,000',
      '  Potential value low: 50 to be won, of the 50 that the customer spends we have 0; middle from 100, high from 1,000',
      '    more of what is bought from us: 0',
      '    categories bought from others only: 50',
      '  Long-term value low: 7; middle from 100, high from 1,000',
      '  Frequency middle: 4 purchases; middle from 2, high from 6',
    ]);
    // Of one figure every quantile is that figure, and none is above it.
    expect(said(byQuantiles, en)[4]).toBe('  Long-term value low: 7; middle above 7, high above 7');
    expect(said(byQuantiles, zhCN)[5]).toBe('  购买频次（低）：4 次；高于 4 为中，高于 4 为高');
    expect(said(byThresholds, zhCN)[5]).toBe('  购买频次（中）：4 次；2 起为中，6 起为高');
    expect(profiled(facts).decisions[0]?.reasons[3]?.params).toEqual({ level: 'middle' });
  });

  it('keeps unknown and nothing apart', () => {
    const { decisions } = profiled([
      { id: 'none', margins: [], wallet: [], longTerm: 0, purchases: 0 },
      { id: 'unknown', margins: null, wallet: null, longTerm: null, purchases: null },
      { id: 'absent' },
      { id: 'one', purchases: 3 },
    ]);
    expect(decisions[0]?.outcome).toMatchObject({
      present: '0',
      potential: { gap: '0', share: null },
      longTerm: 0,
      frequency: 0,
    });
    for (const index of [1, 2]) {
      expect(decisions[index]?.outcome).toBeNull();
      expect(decisions[index]?.missing).toEqual(['margins', 'wallet', 'longTerm', 'purchases']);
      expect(decisions[index]?.reasons.map(({ code }) => code)).toEqual(
        Array.from({ length: 4 }, () => 'value/part-not-known'),
      );
    }
    expect(decisions[3]?.outcome).toMatchObject({ present: null, potential: null, longTerm: null });
    expect(decisions[3]?.outcome?.levels).toEqual({
      present: null,
      potential: null,
      longTerm: null,
      frequency: 'middle',
    });
    const said = decisions[3] && inWords(decisions[3], { locale: en });
    expect(said).toContain('Potential value is not known');
  });

  it('asks for the day of joining where the window starts from it', () => {
    const policy = defineValueProfilePolicy({ ...draft, window: { type: 'since-joined' } });
    const facts = [
      { id: 'a', margins: margin('5'), joined: '2026-05-04' },
      { id: 'b', margins: margin('5') },
    ];
    const { decisions } = profiled(facts, policy);
    expect(decisions.map(({ outcome }) => outcome?.present)).toEqual(['5', undefined]);
    expect(decisions[1]?.missing[0]).toBe('joined');
    expect(
      failureOf(() => profiled([{ ...facts[1], id: 'b', joined: '2026-10-01' }], policy)),
    ).toEqual({
      ...{ kind: 'input', code: 'calendar/joined-after', path: '/facts/0/joined' },
    });
  });

  it('blames no customer for a window that starts before the first date', () => {
    const effective = { start: '0001-01-01', end: null };
    const policy = defineValueProfilePolicy({ ...draft, effective });
    const facts = [{ id: 'a', margins: margin('5') }];
    const early = failureOf(() => profileCustomers(policy, facts, { asOf: '0001-03-01' }));
    expect(early).toMatchObject({ code: 'calendar/out-of-range', path: '' });
  });

  it('explains as asked, counts, and reports progress', () => {
    const seen: unknown[] = [];
    const options = {
      asOf,
      explain: 'none',
      onProgress: (counts: unknown) => seen.push(counts),
    } as const;
    const batch = profileCustomers(byThresholds, [{ id: 'a', purchases: 9 }], options);
    expect(batch.decisions[0]?.reasons).toEqual([]);
    expect(seen).toEqual([batch.counts]);
    expect(batch).toMatchObject({
      asOf,
      rejected: [],
      counts: { received: 1, accepted: 1, rejected: 0 },
    });
  });
});

describe('bad facts', () => {
  it.each([
    [{ id: '' }, 'input/empty-id', '/facts/0/id'],
    [{ id: 'a', purchases: -1 }, 'input/not-a-whole-number', '/facts/0/purchases'],
    [{ id: 'a', longTerm: Number.NaN }, 'input/not-a-decimal', '/facts/0/longTerm'],
    [{ id: 'a', longTerm: 'Infinity' }, 'input/not-a-decimal', '/facts/0/longTerm'],
    [
      { id: 'a', margins: [{ date: asOf, margin: 'x' }] },
      'input/not-a-decimal',
      '/facts/0/margins/0/margin',
    ],
    [
      { id: 'a', wallet: [{ id: 'p', spend: '1', ours: '2' }] },
      'value/ours-above-spend',
      '/facts/0/wallet/0/ours',
    ],
    [{ id: 'a', clv: 3 }, 'input/unknown-key', '/facts/0/clv'],
    [[], 'input/not-an-object', '/facts/0'],
    [null, 'input/not-an-object', '/facts/0'],
  ])('%j', (row, code, path) => {
    expect(failureOf(() => profiled([row as never]))).toEqual({ kind: 'input', code, path });
  });

  it('are told together, and ids are there once', () => {
    expect(() => profiled([{ id: '' }, { id: 'a', purchases: 0.5 }])).toThrow('and 1 more');
    expect(failureOf(() => profiled([{ id: 'a' }, { id: 'a' }])).code).toBe('input/repeated-id');
  });

  it('and a policy out of force, or undefined', () => {
    const later = defineValueProfilePolicy({
      ...draft,
      effective: { start: '2027-01-01', end: null },
    });
    expect(failureOf(() => profiled([], later)).code).toBe('policy/not-in-force');
    expect(failureOf(() => profileCustomers(draft as never, [], { asOf })).code).toBe(
      'policy/not-defined',
    );
  });
});

describe('a value profile policy', () => {
  it.each([
    [{ present: from('2', '2') }, 'value/levels-not-ascending', '/present/high'],
    [
      { present: { type: 'quantiles', middle: '0.5', high: '1' } },
      'value/quantile-out-of-range',
      '/present/high',
    ],
    [
      { frequency: { type: 'quantiles', middle: '0', high: '0.5' } },
      'policy/wrong-value',
      '/frequency/middle',
    ],
    [{ window: { type: 'rolling-days', days: 0 } }, 'policy/wrong-value', '/window/days'],
    [{ window: { type: 'anniversary', days: 3 } }, 'policy/unknown-key', '/window/days'],
    [{ potential: undefined }, 'policy/required', '/potential'],
    [{ grades: [] }, 'policy/unknown-key', '/grades'],
  ])('%j is refused', (change, code, path) => {
    const bad = { ...draft, ...change };
    expect(lintValueProfilePolicy(bad)[0]).toMatchObject({ severity: 'error', code, path });
    expect(failureOf(() => parseValueProfilePolicy(bad))).toEqual({ kind: 'policy', code, path });
    expect(safeParseValueProfilePolicy(bad).ok).toBe(false);
  });

  it('travels as JSON, and is refused where it was broken on the way', () => {
    const json = JSON.parse(JSON.stringify(byThresholds)) as typeof byThresholds;
    expect(parseValueProfilePolicy(json)).toEqual(byThresholds);
    expect(
      profiled([{ id: 'a', purchases: 6 }], trustPolicy(json)).decisions[0]?.outcome?.levels
        .frequency,
    ).toBe('high');
    for (const change of [
      { present: null },
      { present: from('2', '1') },
      { window: { type: 'ever' } },
    ])
      expect(failureOf(() => profiled([], trustPolicy({ ...json, ...change } as never))).code).toBe(
        'policy/trusted-but-broken',
      );
  });

  it('is said in words', () => {
    const [finding] = lintValueProfilePolicy({ ...draft, present: from('2', '1') });
    expect(finding && inWords(finding, { locale: en })).toContain(
      'High begins at 1, which is not above middle at 2',
    );
    expect(finding && inWords(finding, { locale: zhCN })).toContain(
      '“高”的起点 1 必须大于“中”的起点 2',
    );
  });
});

describe('properties', () => {
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const amount = fc.integer({ min: -20, max: 200 });
  const facts = fc
    .array(
      fc.record({
        margin: maybe(amount),
        gap: maybe(fc.nat(30)),
        longTerm: maybe(amount),
        purchases: maybe(fc.nat(9)),
      }),
      { maxLength: 12 },
    )
    .map((rows) =>
      rows.map(
        ({ margin: own, gap, longTerm, purchases }, index): ValueFacts => ({
          id: index === 0 ? '__proto__' : `c${index}`,
          ...(own === undefined ? {} : { margins: margin(String(own)) }),
          ...(gap === undefined ? {} : { wallet: wallet(String(gap)) }),
          ...(longTerm === undefined ? {} : { longTerm }),
          ...(purchases === undefined ? {} : { purchases }),
        }),
      ),
    );
  const order = ['low', 'middle', 'high'];
  const policies = fc.constantFrom(byThresholds, byQuantiles);

  it('more is never a lower level, and the same is the same', () => {
    fc.assert(
      fc.property(facts, policies, (rows, policy) => {
        const outcomes = profiled(frozen(rows), policy).decisions.flatMap(
          ({ outcome }) => outcome ?? [],
        );
        for (const left of outcomes)
          for (const right of outcomes) {
            if (left.longTerm === null || right.longTerm === null || left.longTerm > right.longTerm)
              continue;
            const [one, two] = [
              order.indexOf(left.levels.longTerm ?? ''),
              order.indexOf(right.levels.longTerm ?? ''),
            ];
            expect(one).toBeLessThanOrEqual(two);
            if (left.longTerm === right.longTerm) expect(one).toBe(two);
          }
      }),
    );
  });

  it('neither the order of rows nor who is not known changes anything', () => {
    fc.assert(
      fc.property(facts, policies, (rows, policy) => {
        const { decisions, summary } = profiled(rows, policy);
        const turned = profiled([...rows].reverse(), policy);
        expect([...turned.decisions].reverse()).toEqual(decisions);
        expect(turned.summary).toEqual(summary);
        const more = profiled([...rows, { id: 'nobody' }], policy);
        expect(more.decisions.slice(0, -1)).toEqual(decisions);
        for (const part of Object.values(summary.sizes))
          expect(part.high + part.middle + part.low + part.unknown).toBe(rows.length);
      }),
    );
  });
});
