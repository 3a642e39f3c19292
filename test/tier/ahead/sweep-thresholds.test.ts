import { defineTierPolicy, gradeCustomers, parseTierPolicy, sweepThresholds } from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';

const asOf = '2026-09-30';
const envelope = { id: 'p', version: '1', effective: { start: '2026-01-01', end: null } } as const;
const policy = defineTierPolicy({
  ...envelope,
  compute: {
    type: 'thresholds',
    otherwise: 'base',
    bands: [
      { grade: 'gold', match: 'all', atLeast: { spend: '500', orders: '3' } },
      { grade: 'silver', match: 'all', atLeast: { spend: '200' } },
    ],
  },
});
const customers = [
  { id: 'a', measures: { spend: '600', orders: '3' } },
  { id: 'b', measures: { spend: '450', orders: '9' } },
  { id: 'c', measures: { spend: '450', orders: '2' } },
  { id: 'd', measures: { spend: '100', orders: '9' } },
  { id: 'e', measures: { spend: '450' } },
];
const sweep = (values: readonly string[], more: object = {}) =>
  sweepThresholds(policy, customers, { asOf, grade: 'gold', measure: 'spend', values, ...more });

describe('a sweep', () => {
  it('counts the grades, the movers and the cost of each threshold', () => {
    const swept = sweep(['450', '450.01', '601'], { costs: { gold: '30', silver: '0.5' } });
    expect(swept.now).toEqual({
      value: '500',
      sizes: { gold: 1, silver: 3, base: 1 },
      ungraded: 0,
      untold: 0,
      up: 0,
      down: 0,
      cost: '31.5',
    });
    expect(swept.rows).toEqual([
      // the orders of e are not known, and now they decide
      {
        value: '450',
        sizes: { gold: 2, silver: 1, base: 1 },
        ungraded: 0,
        untold: 1,
        up: 1,
        down: 0,
        cost: '60.5',
      },
      {
        value: '450.01',
        sizes: { gold: 1, silver: 3, base: 1 },
        ungraded: 0,
        untold: 0,
        up: 0,
        down: 0,
        cost: '31.5',
      },
      {
        value: '601',
        sizes: { gold: 0, silver: 4, base: 1 },
        ungraded: 0,
        untold: 0,
        up: 0,
        down: 1,
        cost: '2',
      },
    ]);
    expect([swept.customers, swept.grade, swept.measure]).toEqual([5, 'gold', 'spend']);
  });

  it('has no cost where none is told', () => {
    expect(sweep(['450']).rows[0]?.cost).toBeNull();
  });

  it('may look at a policy outside its life', () => {
    const next = parseTierPolicy({ ...policy, effective: { start: '2027-01-01', end: null } });
    const swept = sweepThresholds(next, customers, {
      asOf,
      grade: 'gold',
      measure: 'spend',
      values: ['400'],
    });
    expect(swept.rows[0]?.sizes).toMatchObject({ gold: 2 });
  });

  it.each([
    [{ grade: 'platinum' }, 'domain', 'tier/no-threshold', '/options/measure'],
    [{ grade: 'base' }, 'domain', 'tier/no-threshold', '/options/measure'],
    [{ grade: 'silver', measure: 'orders' }, 'domain', 'tier/no-threshold', '/options/measure'],
    [{ measure: 'toString' }, 'domain', 'tier/no-threshold', '/options/measure'],
    [{ values: [] }, 'input', 'input/out-of-range', '/options/values'],
    [{ values: ['NaN'] }, 'input', 'input/not-a-decimal', '/options/values/0'],
    [{ cost: {} }, 'input', 'input/unknown-key', '/options/cost'],
    [{ costs: { other: '1' } }, 'input', 'input/unknown-key', '/options/costs/other'],
  ])('with %j is refused', (more, kind, code, path) => {
    expect(failureOf(() => sweep(['1'], more))).toEqual({ kind, code, path });
  });

  it('takes all rows or none', () => {
    const rows = [...customers, { id: 'a', measures: {} }, { id: '', measures: { spend: 'NaN' } }];
    const call = () =>
      sweepThresholds(policy, rows, { asOf, grade: 'gold', measure: 'spend', values: ['1'] });
    expect(failureOf(call)).toEqual({
      kind: 'input',
      code: 'input/repeated-id',
      path: '/customers/5/id',
    });
  });
});

describe('any threshold', () => {
  const figure = fc.integer({ min: -100, max: 800 }).map((cents) => (cents / 10).toFixed(1));
  const rows = fc
    .array(fc.record({ spend: figure, orders: figure }), { maxLength: 20 })
    .map((list) => list.map((measures, index) => ({ id: `C-${index}`, measures })));

  it('gives the sizes of a policy that has it, and fewer the higher it is', () => {
    fc.assert(
      fc.property(rows, fc.array(figure, { minLength: 1, maxLength: 5 }), (list, values) => {
        const sorted = [...values].sort((left, right) => Number(left) - Number(right));
        const swept = sweepThresholds(policy, list, {
          asOf,
          grade: 'gold',
          measure: 'spend',
          values: sorted,
        });
        for (const { value, sizes, ungraded, untold } of swept.rows) {
          const [gold, silver] = (policy.compute as { bands: readonly { atLeast: object }[] })
            .bands;
          const moved = parseTierPolicy({
            ...policy,
            compute: {
              ...policy.compute,
              bands: [{ ...gold, atLeast: { ...gold?.atLeast, spend: value } }, silver],
            },
          });
          expect(gradeCustomers(moved, list, { asOf }).summary.sizes).toEqual(sizes);
          const sum = Object.values(sizes).reduce((total, size) => total + size, ungraded + untold);
          expect(sum).toBe(list.length);
        }
        const golds = swept.rows.map(({ sizes }) => sizes.gold);
        expect(golds).toEqual([...golds].sort((left, right) => right - left));
      }),
    );
  });
});
