import { type Order, type PurchaseState, purchaseFold } from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRows } from '../../../src/kernel/events/index.js';
import { asOf, order } from '../orders.js';

const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}`;
const occasion = fc.constantFrom('net-day' as const, 'every-line', 'positive-line');
const good = fc
  .record({
    customer: fc.constantFrom('a', 'b', 'c'),
    date: fc
      .integer({ min: 20, max: 31 })
      .map((number) => (number > 29 ? `2026-02-0${number - 29}` : day(number))),
    cents: fc.integer({ min: -300, max: 600 }),
    id: fc.option(fc.constantFrom('L-1', 'L-2', 'L-3', 'L-4'), { nil: undefined }),
  })
  .map(({ customer, date, cents, id }) => order(customer, date, (cents / 100).toFixed(2), id));
const bad = fc.constantFrom<unknown>(null, { customer: 'a' }, order('a', '2026-02-30', '1', 'L-1'));
const lines = fc.array(fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: bad }), {
  maxLength: 30,
}) as fc.Arbitrary<Order[]>;
const foldOf = (rule: 'net-day' | 'every-line' | 'positive-line') =>
  purchaseFold({ asOf: '2026-02-01', unit: 'day', occasion: rule });

/** The rows again, by filtering whole cents. */
function naive(list: readonly Order[], rule: 'net-day' | 'every-line' | 'positive-line') {
  const known = list
    .filter(
      (line, index) =>
        line.id === undefined || list.findIndex(({ id }) => id === line.id) === index,
    )
    .filter(({ date }) => date <= '2026-02-01')
    .map((line) => ({ ...line, cents: Math.round(Number(line.amount) * 100) }))
    .filter(({ cents }) => rule !== 'positive-line' || cents > 0);
  const sum = (some: readonly { cents: number }[]) =>
    some.reduce((total, { cents }) => total + cents, 0);
  return ['a', 'b', 'c'].flatMap((id) => {
    const own = known.filter(({ customer }) => customer === id);
    const days = [...new Set(own.map(({ date }) => date))].sort();
    const bought = days
      .map((date) => sum(own.filter((line) => line.date === date)))
      .map((cents, index) => ({ cents, date: days[index] ?? '' }))
      .filter(({ cents }) => rule !== 'net-day' || cents > 0);
    if (bought.length === 0) return [];
    const [first, last] = [bought[0]?.date, bought.at(-1)?.date];
    return [{ id, first, last, purchases: bought.length, cents: sum(bought) }];
  });
}

describe('properties', { timeout: 30_000 }, () => {
  it('rows agree with filtering by hand', () => {
    fc.assert(
      fc.property(fc.array(good, { maxLength: 30 }), occasion, (list, rule) => {
        const consistent = list.filter(
          (line, index) =>
            line.id === undefined ||
            list.every(
              (other, at) =>
                at >= index ||
                other.id !== line.id ||
                JSON.stringify(other) === JSON.stringify(line),
            ),
        );
        const { rows } = foldOf(rule).finish(foldRows(foldOf(rule), consistent));
        const found = rows.map(({ id, first, last, purchases, spend }) => ({
          ...{ id, first, last, purchases },
          cents: Math.round(Number(spend) * 100),
        }));
        expect(found).toEqual(naive(consistent, rule));
      }),
    );
  });

  it('any split, merged in any order and cloned on the way, is one loop', () => {
    fc.assert(
      fc.property(
        lines,
        occasion,
        fc.array(fc.nat(30)),
        fc.boolean(),
        (list, rule, cuts, reverse) => {
          const fold = foldOf(rule);
          const edges = [0, ...cuts.map((cut) => Math.min(cut, list.length)), list.length].sort(
            (left, right) => left - right,
          );
          const states = edges.slice(1).map((edge, index) => {
            const firstIndex = edges[index] ?? 0;
            return structuredClone(foldRows(fold, list.slice(firstIndex, edge), { firstIndex }));
          });
          const merged = (reverse ? states.reverse() : states).reduce<PurchaseState>(
            (left, right) => structuredClone(fold.merge(left, right)),
            fold.empty(),
          );
          expect(fold.finish(merged)).toEqual(fold.finish(foldRows(fold, list)));
        },
      ),
    );
  });

  it('the order of lines changes no row', () => {
    fc.assert(
      fc.property(lines, occasion, (list, rule) => {
        const fold = foldOf(rule);
        const { rows, counts, later, duplicates } = fold.finish(foldRows(fold, list));
        const turned = fold.finish(foldRows(fold, [...list].reverse()));
        expect({ ...turned, rejected: [] }).toMatchObject({ rows, counts, later, duplicates });
        expect(turned.rows).toEqual(rows);
      }),
    );
  });

  it('every line is accepted or rejected, and accounted for', () => {
    fc.assert(
      fc.property(lines, occasion, (list, rule) => {
        const { counts, rejected } = foldOf(rule).finish(foldRows(foldOf(rule), list));
        expect(counts.received).toBe(list.length);
        expect(counts.accepted + counts.rejected).toBe(counts.received);
        expect(rejected).toHaveLength(counts.rejected);
      }),
    );
  });

  it('a doubled line with an id changes nothing but the count of duplicates', () => {
    fc.assert(
      fc.property(lines, occasion, (list, rule) => {
        const fold = foldOf(rule);
        const once = fold.finish(foldRows(fold, [...list, order('a', asOf, '7.77', 'L-9')]));
        const twice = fold.finish(
          foldRows(fold, [
            ...list,
            order('a', asOf, '7.77', 'L-9'),
            order('a', asOf, '7.77', 'L-9'),
          ]),
        );
        expect(twice.rows).toEqual(once.rows);
        expect(twice.duplicates).toBe(once.duplicates + 1);
      }),
    );
  });
});

describe('a state', () => {
  it('can be finished twice', () => {
    const fold = foldOf('net-day');
    const state = foldRows(fold, [order('a', asOf, '5', 'L-1'), order('a', asOf, '5')]);
    expect(fold.finish(state)).toEqual(fold.finish(state));
  });

  it('of hundreds of thousands of lines with one id can be merged', () => {
    const fold = foldOf('net-day');
    const many = Array.from({ length: 200_000 }, () => order('a', asOf, '5', 'L-1'));
    const state = fold.merge(
      foldRows(fold, [order('a', asOf, '5', 'L-1')]),
      foldRows(fold, many, { firstIndex: 1 }),
    );
    expect(fold.finish(state)).toMatchObject({ duplicates: 200_000, rows: [{ spend: '5' }] });
  });

  it('keeps a conflict that was found in another part', () => {
    const fold = foldOf('net-day');
    const torn = foldRows(fold, [order('a', asOf, '1', 'L-1'), order('a', asOf, '2', 'L-1')]);
    const state = fold.merge(
      foldRows(fold, [order('a', asOf, '1', 'L-1')], { firstIndex: 2 }),
      torn,
    );
    const { rejected, rows } = fold.finish(state);
    expect(rejected.map(({ index, issues }) => [index, issues[0]?.code])).toEqual(
      [0, 1, 2].map((index) => [index, 'events/conflicting-id']),
    );
    expect(rows).toEqual([]);
  });
});
