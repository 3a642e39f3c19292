import {
  defineRfmPolicy,
  type PurchaseColumns,
  type RfmPolicyDraft,
  rfmEightSegments,
  rfmFiveByFive,
  rfmFixedBreaks,
  rfmLikeR,
  scoreCustomers,
  scoreFigures,
  toColumns,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { order, summarise } from '../orders.js';

const policy = defineRfmPolicy(rfmFiveByFive);

const purchases = summarise([
  order('b', '2026-01-02', '10.10'),
  order('b', '2026-01-31', '0.20'),
  order('a', '2026-01-05', '-3'),
  order('a', '2026-01-06', '7.35'),
  order('c', '2026-01-20', '100'),
]);
const columns = toColumns(purchases);

describe('columns', () => {
  it('are scored as their rows are', () => {
    const scored = scoreCustomers(policy, columns);
    const { decisions, summary } = scoreCustomers(policy, purchases);
    expect(scored.ids).toEqual(['a', 'b', 'c']);
    expect([...scored.recency]).toEqual(decisions.map(({ outcome }) => outcome?.scores.recency));
    expect(scored.segments[scored.segment[2] ?? -1]).toBe(decisions[2]?.outcome?.segment);
    expect(scored.summary).toEqual(summary);
    expect(scored.combined).toBeNull();
    expect(scored.policy).toEqual({ id: 'rfm-five-by-five', version: '1' });
    expect(scored.asOf).toBe('2026-01-31');
  });

  it('have the names of segments once, in the order of the policy', () => {
    const two = { type: 'breaks', breaks: ['2'] } as const;
    const none = { type: 'breaks', breaks: [] } as const;
    const corners = defineRfmPolicy({
      ...rfmFiveByFive,
      ...{ recency: none, frequency: two, monetary: two },
      segments: [
        { segment: 'z', frequency: { from: 1, to: 1 }, monetary: { from: 1, to: 1 } },
        { segment: 'a', frequency: { from: 2, to: 2 }, monetary: { from: 1, to: 1 } },
        { segment: 'z', monetary: { from: 2, to: 2 } },
      ],
    });
    const scored = scoreCustomers(corners, columns);
    expect(scored.segments).toEqual(['z', 'a']);
    expect(scored.summary.sizes).toEqual({ z: 3, a: 0 });
  });

  it('of nobody are empty', () => {
    const scored = scoreCustomers(policy, toColumns(summarise([])));
    expect(scored.recency).toHaveLength(0);
    expect(scored.summary.cuts.monetary).toEqual([]);
  });

  it('take sums of 16 digits', () => {
    // 4314750217.082133 × 10^6 is 4314750217082133.5 in floating point, half a unit beside what was written.
    const amounts = ['4314750217.082133', '4314750217.082134', '4314750217.082132'];
    const rows = summarise(amounts.map((amount, at) => order(`c${at}`, '2026-01-05', amount)));
    expect([...scoreCustomers(policy, toColumns(rows)).monetary]).toEqual([3, 5, 1]);
  });

  it('have progress told', () => {
    const told: unknown[] = [];
    scoreCustomers(policy, columns, { onProgress: (counts) => void told.push(counts) });
    expect(told).toEqual([{ received: 3, accepted: 3, rejected: 0 }]);
  });

  it('stay as they are', () => {
    const before = structuredClone(columns);
    scoreCustomers(policy, columns);
    expect(columns).toEqual(before);
  });

  it('may come in weeks or months, and in any order', () => {
    const straight = scoreCustomers(policy, columns);
    for (const unit of ['week', 'month'] as const) {
      const given = { ...summarise([order('b', '2026-01-02', '1')], 'net-day', unit as 'week') };
      expect([...scoreCustomers(policy, toColumns(given)).recency]).toEqual([1]);
    }
    const turned = toColumns({ ...purchases, rows: [...purchases.rows].reverse() });
    expect([...scoreCustomers(policy, turned).monetary].reverse()).toEqual([...straight.monetary]);
  });
});

describe('what cannot be read is refused:', () => {
  const call = (change: object, using = policy) =>
    failureOf(() => scoreCustomers(using, { ...columns, ...change } as PurchaseColumns));
  const floats = (...values: number[]) => Float64Array.from(values);
  const ints = (...values: number[]) => Int32Array.from(values);

  it.each([
    ['no date', { asOf: 20_000 }, 'value/not-summarised', '/purchases/asOf'],
    ['no unit', { unit: 'year' }, 'input/not-one-of', '/purchases/unit'],
    ['no scale', { scale: undefined }, 'input/not-a-whole-number', '/purchases/scale'],
    ['a scale too fine', { scale: 16 }, 'input/out-of-range', '/purchases/scale'],
    ['ids that are no list', { ids: 'abc' }, 'input/not-a-list', '/purchases/ids'],
    ['a list for a column', { last: [1, 2, 3] }, 'value/not-summarised', '/purchases/last'],
    ['floats for days', { last: floats(1, 2, 3) }, 'value/not-summarised', '/purchases/last'],
    ['a column too short', { spend: floats(1, 2) }, 'value/not-summarised', '/purchases/spend'],
    ['no column', { purchases: undefined }, 'value/not-summarised', '/purchases/purchases'],
    ['ids too many', { ids: ['a', 'b', 'c', 'd'] }, 'value/not-summarised', '/purchases/purchases'],
    ['an empty id', { ids: ['a', '', 'c'] }, 'value/not-summarised', '/purchases/ids/1'],
    ['an id that is none', { ids: ['a', 7, 'c'] }, 'value/not-summarised', '/purchases/ids/1'],
    ['an id again', { ids: ['a', 'b', 'a'] }, 'input/repeated-id', '/purchases/ids/2'],
    ['no purchase', { purchases: ints(1, 0, 1) }, 'value/not-summarised', '/purchases/purchases/1'],
    ['a day to come', { last: ints(0, 0, 99_999) }, 'value/not-summarised', '/purchases/last/2'],
    [
      'a day before all',
      { last: ints(-(2 ** 31), 0, 0) },
      'value/not-summarised',
      '/purchases/last/0',
    ],
    ['NaN', { spend: floats(1, Number.NaN, 1) }, 'value/not-summarised', '/purchases/spend/1'],
    ['Infinity', { spend: floats(1, 1, -Infinity) }, 'value/not-summarised', '/purchases/spend/2'],
    [
      'money finer than its scale',
      { spend: floats(1.005, 1, 1) },
      'value/not-summarised',
      '/purchases/spend/0',
    ],
    [
      'money too large to be exact',
      { spend: floats(1, 1, 2 ** 53) },
      'value/not-summarised',
      '/purchases/spend/2',
    ],
    ['times of another unit', { unit: 'week' }, 'value/mixed-times', '/purchases/sinceLast/0'],
    [
      'times that are none',
      { sinceLast: floats(25, 0, Number.NaN) },
      'value/mixed-times',
      '/purchases/sinceLast/2',
    ],
  ])('%s', (_what, change, code, path) => {
    expect(call(change)).toEqual({ kind: 'input', code, path });
  });

  it('every entry, in one error', () => {
    const bad = { spend: floats(Number.NaN, 1, Number.NaN), purchases: ints(0, 1, 1) };
    let issues: unknown;
    try {
      scoreCustomers(policy, { ...columns, ...bad });
    } catch (error) {
      issues = (error as { issues: readonly { path: string }[] }).issues.map(({ path }) => path);
    }
    expect(issues).toEqual(['/purchases/purchases/0', '/purchases/spend/0', '/purchases/spend/2']);
  });

  it('lines, where the policy counts them', () => {
    const lines = defineRfmPolicy(rfmLikeR) as unknown as typeof policy;
    expect(call({ lines: undefined }, lines)?.code).toBe('value/lines-not-counted');
    expect(call({ lines: ints(1, 1) }, lines)?.code).toBe('value/not-summarised');
    expect(call({ lines: ints(1, 1, 0) }, lines)?.path).toBe('/purchases/lines/2');
    expect(scoreCustomers(policy, { ...columns, lines: undefined } as never)).toBeDefined();
  });

  it('a date on which the policy is not in force', () => {
    const later = defineRfmPolicy({
      ...rfmFiveByFive,
      effective: { start: '2026-02-01', end: null },
    });
    expect(call({}, later)?.code).toBe('policy/not-in-force');
  });
});

describe('properties', { timeout: 60_000 }, () => {
  const line = fc.tuple(
    fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '__proto__', '10', '9'),
    fc.integer({ min: 1, max: 31 }),
    fc.oneof(fc.integer({ min: -500, max: 2000 }), fc.integer({ min: -1e11, max: 1e11 })),
  );
  const lines = fc.array(line, { maxLength: 40 });
  const rule = fc.oneof(
    fc.record({
      type: fc.constant('quantiles' as const),
      bins: fc.integer({ min: 2, max: 12 }),
      quantile: fc.constantFrom('type-1', 'type-2', 'type-6', 'type-7'),
      offset: fc.constantFrom('0', '1', '-0.005', '0.0000001'),
      boundary: fc.constantFrom('lower-inclusive', 'upper-inclusive'),
    }),
    fc.record({
      type: fc.constant('breaks' as const),
      breaks: fc.constantFrom(
        ['2'],
        ['-3', '1.005', '7.5'],
        [`-${'9'.repeat(30)}`, '9'.repeat(30)],
        [],
      ),
      boundary: fc.constantFrom('lower-inclusive', 'upper-inclusive'),
    }),
  );
  const drafts = fc
    .record({
      recency: rule,
      frequency: rule.chain((one) =>
        fc.constantFrom('purchase-day', 'line').map((countBy) => ({ ...one, countBy })),
      ),
      monetary: rule,
      combined: fc.constantFrom(null, {
        weights: { recency: '0.07', frequency: '0.13', monetary: '0.8' },
      }),
    })
    .map(
      (rules) =>
        ({
          ...rfmFiveByFive,
          ...rules,
          segments: [{ segment: 'all' }],
        }) as unknown as RfmPolicyDraft,
    );
  const presets = fc.constantFrom<RfmPolicyDraft>(
    ...([rfmFiveByFive, rfmEightSegments, rfmFixedBreaks, rfmLikeR] as RfmPolicyDraft[]),
  );

  it('columns give the scores, segments, combined scores and summary of the rows', () => {
    fc.assert(
      fc.property(
        lines,
        fc.oneof(drafts, presets),
        fc.constantFrom('net-day' as const, 'every-line'),
        fc.constantFrom('day' as const, 'week'),
        (drawn, draft, occasion, unit) => {
          const orders = drawn.map(([customer, day, cents]) =>
            order(customer, `2026-01-${String(day).padStart(2, '0')}`, (cents / 100).toFixed(2)),
          );
          const rows = summarise(orders, occasion, unit);
          const using = defineRfmPolicy(draft);
          const scored = scoreCustomers(using, toColumns(rows));
          const { decisions, summary } = scoreCustomers(using, rows);
          expect(scored.ids).toEqual(decisions.map(({ id }) => id));
          for (const name of ['recency', 'frequency', 'monetary'] as const)
            expect([...scored[name]]).toEqual(
              decisions.map(({ outcome }) => outcome?.scores[name]),
            );
          expect([...scored.segment].map((place) => scored.segments[place])).toEqual(
            decisions.map(({ outcome }) => outcome?.segment),
          );
          expect(scored.summary).toEqual(summary);
          // A second way, by decimals and not by whole units: each measure as figures.
          for (const measure of ['recency', 'frequency', 'monetary'] as const) {
            const figures = decisions.map(({ id, outcome }) => ({
              id,
              value: outcome?.measured[measure] ?? 'none',
            }));
            const alone = scoreFigures(using, figures, { asOf: rows.asOf, measure });
            expect([...scored[measure]]).toEqual(
              alone.decisions.map(({ outcome }) => outcome?.score),
            );
            expect(summary.exactCuts[measure]).toEqual(alone.summary.exactCuts);
            expect(summary.scoreSizes[measure]).toEqual(alone.summary.scoreSizes);
          }
          const combined = decisions.map(({ outcome }) => outcome?.combined ?? null);
          if (draft.combined === null || draft.combined === undefined)
            expect(scored.combined).toBeNull();
          else expect([...(scored.combined ?? [])]).toEqual(combined.map(Number));
        },
      ),
      { numRuns: 300 },
    );
  });
});
