import { sumDecimals } from 'clientele/decimal';
import { allocateCostPool } from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { rowsOf, values } from './populations.js';

const amounts = (amount: string, list: readonly string[], scale = 2) =>
  allocateCostPool(amount, rowsOf(list), { scale }).shares.map((share) => share.amount);

describe('a cost pool', () => {
  it('is shared by what each one used, to the last cent', () => {
    expect(amounts('100', ['1', '1', '1'])).toEqual(['33.34', '33.33', '33.33']);
    expect(amounts('0.01', ['1', '3', '0'])).toEqual(['0.00', '0.01', '0.00']);
    expect(amounts('-100', ['1', '1', '1'])).toEqual(['-33.34', '-33.33', '-33.33']);
    expect(amounts('7', ['0.5', '1.5'], 0)).toEqual(['2', '5']);
    expect(amounts('0', ['1', '2'])).toEqual(['0.00', '0.00']);
  });

  it('gives the cent of a tie to the first id, whatever the order of the rows', () => {
    const rows = rowsOf(['1', '1', '1']);
    const back = allocateCostPool('100', [...rows].reverse(), { scale: 2 });
    expect(back.shares.map(({ id, amount }) => [id, amount])).toEqual([
      ['c2', '33.33'],
      ['c1', '33.33'],
      ['c0', '33.34'],
    ]);
  });

  it('stays unallocated where nobody used anything, and says so', () => {
    expect(allocateCostPool('9.5', rowsOf(['0']), { scale: 2 })).toEqual({
      total: '9.50',
      shares: [{ id: 'c0', amount: '0.00' }],
      unallocated: '9.50',
      reasons: [{ code: 'value/pool-unallocated', figure: '9.50', params: { count: 1 } }],
    });
    expect(allocateCostPool('0', [], { scale: 0 })).toEqual({
      total: '0',
      shares: [],
      unallocated: '0',
      reasons: [],
    });
  });

  it.each([
    ['1.005', ['1'], { scale: 2 }, 'decimal/finer-than-scale', '/amount'],
    ['x', ['1'], { scale: 2 }, 'input/not-a-decimal', '/amount'],
    ['1', ['-1'], { scale: 2 }, 'input/out-of-range', '/drivers/0/value'],
    ['1', ['1'], { scale: -1 }, 'input/out-of-range', '/options/scale'],
    ['1', ['1'], { places: 2 }, 'input/unknown-key', '/options/places'],
  ])('%s by %j with %j is refused', (amount, list, options, code, path) => {
    const failure = failureOf(() => allocateCostPool(amount, rowsOf(list), options as never));
    expect([failure.code, failure.path]).toEqual([code, path]);
  });
});

it('shares and what is unallocated sum to the amount; who used nothing bears nothing; order-free', () => {
  const cents = fc.integer({ min: -1e9, max: 1e9 }).map((units) => (units / 100).toFixed(2));
  fc.assert(
    fc.property(cents, values, (amount, list) => {
      const pool = allocateCostPool(amount, rowsOf(list), { scale: 2 });
      const parts = pool.shares.map((share) => share.amount);
      expect(sumDecimals([...parts, pool.unallocated])).toBe(sumDecimals([amount]));
      for (const [index, value] of list.entries())
        if (Number(value) === 0) expect(Number(parts[index])).toBe(0);
      const back = allocateCostPool(amount, rowsOf(list).reverse(), { scale: 2 });
      expect(back.shares.toReversed()).toEqual(pool.shares);
    }),
  );
});
