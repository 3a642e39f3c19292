import { foldRows } from 'clientele';
import {
  type HoldoutOptions,
  type Order,
  type PurchaseState,
  purchaseFold,
  summarisePurchases,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { asOf, order } from '../orders.js';

const options = { asOf, unit: 'day', occasion: 'net-day', holdoutEnd: '2026-02-28' } as const;

describe('a hold-out', () => {
  it('is the days after asOf up to its end, both edges tried', () => {
    const { rows, later, holdoutEnd } = summarisePurchases(
      [
        order('a', '2026-01-31', '1'),
        order('a', '2026-02-01', '2'),
        order('a', '2026-02-28', '4'),
        order('a', '2026-03-01', '8'),
      ],
      options,
    );
    expect(rows).toMatchObject([
      { id: 'a', lines: 1, purchases: 1, spend: '1', holdoutPurchases: 2, holdoutSpend: '6' },
    ]);
    expect([later, holdoutEnd]).toEqual([1, '2026-02-28']);
  });

  it('is zero for who bought nothing in it, and gives no row to who bought nothing before', () => {
    const { rows, counts, later } = summarisePurchases(
      [order('a', asOf, '1'), order('b', '2026-02-01', '2')],
      options,
    );
    expect(rows).toMatchObject([{ id: 'a', holdoutPurchases: 0, holdoutSpend: '0' }]);
    expect([counts.accepted, later]).toEqual([2, 0]);
  });

  it.each([
    ['net-day', 1, '5'],
    ['every-line', 3, '1'],
    ['positive-line', 2, '8'],
  ] as const)('counts by the same rule: %s', (occasion, holdoutPurchases, holdoutSpend) => {
    const lines = [
      order('a', asOf, '1'),
      order('a', '2026-02-02', '5'),
      order('a', '2026-02-03', '3'),
      order('a', '2026-02-03', '-3'),
      order('a', '2026-02-04', '-4'),
    ];
    const { rows } = summarisePurchases(lines, { ...options, occasion });
    expect(rows).toMatchObject([{ holdoutPurchases, holdoutSpend }]);
  });

  it('that is misspelt is refused, not forgotten', () => {
    const { holdoutEnd, ...rest } = options;
    const misspelt = { ...rest, holdoutend: holdoutEnd } as never;
    for (const call of [
      () => summarisePurchases([order('a', asOf, '1')], misspelt),
      () => purchaseFold(misspelt),
    ]) {
      const failure = failureOf(call);
      expect([failure.code, failure.path]).toEqual(['input/unknown-key', '/options/holdoutend']);
    }
  });

  it('that is not asked for leaves no key, neither in the value nor in the type', () => {
    const { holdoutEnd: _end, ...without } = options;
    const plain = summarisePurchases([order('a', asOf, '1')], without);
    expect(plain).not.toHaveProperty('holdoutEnd');
    expect(plain.rows[0]).not.toHaveProperty('holdoutPurchases');
    expectTypeOf(plain.rows[0]).not.toExtend<{ holdoutPurchases: number } | undefined>();
    const held = summarisePurchases([order('a', asOf, '1')], options);
    expectTypeOf(held.rows[0]).toExtend<{ holdoutPurchases: number } | undefined>();
    expectTypeOf(held.unit).toEqualTypeOf<'day'>();
  });

  it.each([
    [asOf, 'input/out-of-range'],
    ['2026-01-30', 'input/out-of-range'],
    ['2026-02-30', 'input/not-a-date'],
    [null, 'input/not-a-date'],
  ])('that ends on %s is refused', (holdoutEnd, code) => {
    const call = () => purchaseFold({ ...options, holdoutEnd } as HoldoutOptions);
    expect(failureOf(call)).toEqual({ kind: 'input', code, path: '/options/holdoutEnd' });
  });
});

describe('ids in a hold-out', () => {
  it('count once', () => {
    const line = order('a', '2026-02-02', '5', 'L-1');
    const { rows, duplicates } = summarisePurchases([order('a', asOf, '1'), line, line], options);
    expect(rows).toMatchObject([{ holdoutPurchases: 1, holdoutSpend: '5' }]);
    expect(duplicates).toBe(1);
  });

  it('that stood for another line before give way to it, and only they', () => {
    const lines = [
      order('a', '2026-02-02', '5', 'L-1'),
      order('a', asOf, '5', 'L-1'),
      order('a', '2026-02-02', '5', 'L-1'),
    ];
    const { rows, rejected, counts } = summarisePurchases(lines, options);
    expect(rows).toMatchObject([{ purchases: 1, spend: '5', holdoutPurchases: 0 }]);
    expect(rejected.map(({ index, issues }) => [index, issues[0]?.code])).toEqual([
      [0, 'events/conflicting-id'],
      [2, 'events/conflicting-id'],
    ]);
    expect(counts).toEqual({ received: 3, accepted: 1, rejected: 2 });
  });
});

const line: fc.Arbitrary<Order> = fc
  .record({
    customer: fc.constantFrom('a', 'b', '__proto__'),
    date: fc.constantFrom('2026-01-05', asOf, '2026-02-01', '2026-02-28', '2026-03-01'),
    amount: fc.constantFrom('10', '-10', '20', '0'),
    id: fc.option(fc.constantFrom('L-1', 'L-2', 'L-3'), { nil: undefined }),
  })
  .map(({ customer, date, amount, id }) => order(customer, date, amount, id));
const occasion = fc.constantFrom(
  'net-day' as const,
  'net-of-returns',
  'every-line',
  'positive-line',
);

it('a hold-out changes nothing that was known before it', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), occasion, (lines, rule) => {
      const without = summarisePurchases(lines, { asOf, unit: 'day', occasion: rule });
      const held = summarisePurchases(lines, { ...options, occasion: rule });
      expect(
        held.rows.map(({ holdoutPurchases: _count, holdoutSpend: _money, ...row }) => row),
      ).toEqual(without.rows);
    }),
  );
});

it('what is held out is what the same days come to when they are looked at alone', () => {
  const unnamed = line.map(({ id: _id, ...rest }) => rest);
  fc.assert(
    fc.property(fc.array(unnamed, { maxLength: 12 }), occasion, (lines, rule) => {
      const { rows } = summarisePurchases(lines, { ...options, occasion: rule });
      const alone = summarisePurchases(
        lines.filter(({ date }) => date > asOf),
        { asOf: '2026-02-28', unit: 'day', occasion: rule },
      );
      const own = new Map(alone.rows.map((row) => [row.id, [row.purchases, row.spend]]));
      for (const row of rows)
        expect([row.holdoutPurchases, row.holdoutSpend]).toEqual(own.get(row.id) ?? [0, '0']);
    }),
  );
});

it('the fold merges with a hold-out, in any split', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.nat(12), occasion, (lines, cut, rule) => {
      const fold = purchaseFold({ ...options, occasion: rule });
      const early: PurchaseState = foldRows(fold, lines.slice(0, cut));
      const late = foldRows(fold, lines.slice(cut), { firstIndex: Math.min(cut, lines.length) });
      const merged = fold.merge(structuredClone(late), structuredClone(early));
      expect(fold.finish(merged)).toEqual(fold.finish(foldRows(fold, lines)));
    }),
  );
});
