import { gradeCustomer, gradeCustomers, parseTierPolicy } from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOf, draftOf, policyOf, thresholds } from './own.js';

const name = fc.constantFrom('spend', 'orders', 'margin', 'other', '__proto__', 'constructor');
const text = fc.oneof(
  fc.integer({ min: -50, max: 300 }).map(String),
  fc
    .tuple(fc.nat(300), fc.nat(99))
    .map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`),
  fc.constantFrom(
    '0',
    '-0',
    '0.00',
    '007',
    '1e3',
    '',
    ' 1',
    'NaN',
    '9007199254740993',
    '999999999999999',
    '0.00000000000001',
    '100.000000000000000001',
    '.5',
    '5.',
  ),
);
const figure = fc.oneof(
  { weight: 6, arbitrary: text },
  fc.constantFrom(0, -0, 5, 100, 99.5, 1e15, -3, Number.NaN, null, undefined, true, [], {}),
  fc.constant([{ start: '2026-09-01', end: '2026-10-01', value: '100' }]),
);
const measures = fc.dictionary(name, figure, { maxKeys: 5, noNullPrototype: true });
const odd = fc.constantFrom<unknown>(
  null,
  7,
  'x',
  [],
  {},
  { id: 'a' },
  { id: '', measures: {} },
  { id: 1, measures: {} },
  { id: 'z', measures: new Map() },
  { id: 'y', measures: {}, more: 1 },
);
const row = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__'), measures }),
  },
  odd,
);
const bounds = fc.dictionary(
  fc.constantFrom('spend', 'orders', 'margin'),
  fc.oneof(
    fc.integer({ min: -5, max: 250 }).map(String),
    fc.constantFrom('99.95', '0.125', '1234567890123456789', '-0.5'),
  ),
  { maxKeys: 3, noNullPrototype: true },
);
const rule = fc
  .array(fc.record({ match: fc.constantFrom('all', 'any'), atLeast: bounds }), { maxLength: 4 })
  .chain((bands) =>
    fc.constantFrom(null, 'rest').map((otherwise) => ({
      type: 'thresholds',
      otherwise,
      bands: bands.map((band, index) => ({ ...band, grade: `g${index}` })),
    })),
  );
const explain = fc.constantFrom('none', 'reasons', 'full');

describe('short figures', () => {
  it('are graded as all others, with the same reasons', () => {
    fc.assert(
      fc.property(rule, fc.array(row, { maxLength: 8 }), explain, (compute, rows, explain) => {
        const policy = policyOf(compute);
        const options = { asOf, explain } as const;
        const { decisions, rejected, summary } = gradeCustomers(policy, rows as never[], options);
        const slow = new Map(
          decisions.map(({ id }) => {
            const index = rows.findIndex(
              (row, place) =>
                (row as { id?: unknown } | null)?.id === id &&
                !rejected.some((reject) => reject.index === place),
            );
            return [id, gradeCustomer(policy, rows[index] as never, options)] as const;
          }),
        );
        for (const decision of decisions)
          expect(JSON.stringify(decision)).toBe(JSON.stringify(slow.get(decision.id)));
        expect(decisions.length + rejected.length).toBe(rows.length);
        const counted = Object.values(summary.sizes).reduce((sum, size) => sum + size, 0);
        expect(counted + summary.ungraded + summary.untold).toBe(decisions.length);
      }),
      { numRuns: 400 },
    );
  });

  it('that come again share their line, which nobody can change', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id, measures: { spend: '100', orders: '1' } }));
    const { decisions } = gradeCustomers(policyOf(thresholds), rows, { asOf });
    const lines = decisions.map(({ reasons }) => reasons[2]?.parts?.[0]);
    expect(lines[1]).toBe(lines[0]);
    expect(Object.isFrozen(lines[0]?.params)).toBe(true);
    expect(lines[0]?.params).toMatchObject({ value: '100', bound: '5000', distance: '4900' });
  });
});

describe('more of a measure', () => {
  it('never gives a lower grade with bands of figures', () => {
    const amount = fc.integer({ min: 0, max: 300 });
    const three = fc.record({ spend: amount, orders: amount, margin: amount });
    fc.assert(
      fc.property(rule, three, three, (compute, one, more) => {
        const policy = parseTierPolicy(draftOf(compute));
        const better = {
          spend: one.spend + more.spend,
          orders: one.orders + more.orders,
          margin: one.margin + more.margin,
        };
        const level = (measures: typeof one) => {
          const { outcome } = gradeCustomer(policy, { id: 'a', measures }, { asOf });
          const grade = outcome?.grade ?? null;
          const at = compute.bands.findIndex((band) => band.grade === grade);
          return at < 0 ? compute.bands.length : at;
        };
        expect(level(better)).toBeLessThanOrEqual(level(one));
      }),
    );
  });
});

it('the order of customers changes no grade', () => {
  const rows = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1 }),
      measures: fc.record({ spend: fc.nat(60000).map(String) }),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(rows, (rows) => {
      const policy = policyOf(thresholds);
      const one = gradeCustomers(policy, rows, { asOf });
      const other = gradeCustomers(policy, [...rows].reverse(), { asOf });
      expect([...other.decisions].reverse()).toEqual(one.decisions);
      expect(other.summary).toEqual(one.summary);
    }),
  );
});
