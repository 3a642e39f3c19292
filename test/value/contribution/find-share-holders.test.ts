import { compareDecimals, multiplyDecimals, sumDecimals } from 'clientele/decimal';
import { findShareHolders } from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { rowsOf, values } from './populations.js';

const holders = (list: readonly string[], share: string) =>
  findShareHolders(rowsOf(list), { share });

describe('the fewest customers that hold a share', () => {
  it.each([
    ['0', 0, []],
    ['0.000001', 1, ['c1']],
    ['0.6', 1, ['c1']],
    ['0.600001', 2, ['c1', 'c3']],
    ['0.85', 2, ['c1', 'c3']],
    ['0.850001', 3, ['c1', 'c3', 'c2']],
    // Those without revenue are never needed.
    ['1', 4, ['c1', 'c3', 'c2', 'c0']],
  ] as const)('of %s', (share, customers, ids) => {
    const found = holders(['5', '60', '10', '25', '0'], share);
    expect([found.customers, found.ids]).toEqual([customers, ids]);
  });

  it('tell who could stand in for the last of them, whatever the order of the rows', () => {
    const rows = rowsOf(['10', '10', '10', '70']);
    for (const list of [rows, [...rows].reverse()]) {
      const found = findShareHolders(list, { share: '0.75' });
      expect([found.ids, found.interchangeable]).toEqual([
        ['c3', 'c0'],
        ['c1', 'c2'],
      ]);
      expect(found.held).toEqual({ numerator: '80', denominator: '100', value: 0.8 });
      expect(found.fraction).toEqual({ numerator: '2', denominator: '4', value: 0.5 });
    }
  });

  it('compare exactly: 0.1 + 0.7 is 0.8', () => {
    expect(holders(['0.7', '0.1', '0.1', '0.1'], '0.8').customers).toBe(2);
  });

  it('do not exist without a total', () => {
    expect(holders(['0'], '0.8')).toEqual({
      count: 1,
      total: '0',
      customers: null,
      fraction: null,
      held: null,
      ids: [],
      interchangeable: [],
      undetermined: [{ code: 'value/no-total', params: { count: 1 } }],
    });
    expect(findShareHolders([], { share: '0' }).customers).toBeNull();
  });

  it('take columns too', () => {
    const columns = { ids: ['x', 'y'], values: new Float64Array([0.1, 0.9]), scale: 1 };
    expect(findShareHolders(columns, { share: '0.9' }).ids).toEqual(['y']);
  });

  it.each([
    [{ share: '1.1' }, 'input/out-of-range', '/options/share'],
    [{ share: '-0.1' }, 'input/out-of-range', '/options/share'],
    [{}, 'input/not-a-decimal', '/options/share'],
    [undefined, 'input/not-an-object', '/options'],
    [{ share: '0.8', top: 1 }, 'input/unknown-key', '/options/top'],
  ])('refuse %j', (options, code, path) => {
    const failure = failureOf(() => findShareHolders(rowsOf(['1']), options as never));
    expect([failure.code, failure.path]).toEqual([code, path]);
  });

  it('refuse a negative value', () => {
    expect(failureOf(() => holders(['1', '-1'], '0.8')).path).toBe('/values/1/value');
  });
});

it('one customer fewer holds less than the share', () => {
  const share = fc.nat(100).map((hundredths) => (hundredths / 100).toString());
  fc.assert(
    fc.property(values, share, (list, wanted) => {
      const { customers, total, held } = holders(list, wanted);
      fc.pre(customers !== null);
      const bound = multiplyDecimals(total, wanted);
      const descending = [...list].sort(compareDecimals).reverse();
      const heldBy = (count: number) => sumDecimals(descending.slice(0, count));
      expect(held?.numerator).toBe(heldBy(customers));
      expect(compareDecimals(heldBy(customers), bound)).toBeGreaterThanOrEqual(0);
      if (customers > 0) expect(compareDecimals(heldBy(customers - 1), bound)).toBe(-1);
    }),
  );
});
