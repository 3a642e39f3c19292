import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/kernel/decimal/decimal.js';
import { cutNumbers, quantileCuts } from '../../../src/kernel/numerics/quantile-cuts.js';

const cuts = (values: readonly (string | number)[], bins: number) =>
  cutNumbers(
    quantileCuts(
      values.map((value) => new Decimal(value)),
      bins,
    ),
  );

describe('quantiles of type 7', () => {
  it.each([
    [
      'quartiles of 1 to 10, as quantile() of R gives them',
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      4,
      [3.25, 5.5, 7.75],
    ],
    ['in any order', [9, 1, 5, 3, 7, 2, 10, 8, 4, 6], 4, [3.25, 5.5, 7.75]],
    ['of one value', [7], 3, [7, 7]],
    ['of no value', [], 3, []],
    ['of negative values', [-4, -2], 4, [-3.5, -3, -2.5]],
  ])('%s', (_what, values, bins, expected) => {
    expect(cuts(values, bins)).toEqual(expected);
  });

  it('keep what a division would round', () => {
    const { scaled } = quantileCuts([new Decimal(0), new Decimal(1)], 3);
    expect(scaled.map(String)).toEqual(['1', '2']);
  });

  it('leave the values in their order', () => {
    const values = [new Decimal(2), new Decimal(1)];
    quantileCuts(Object.freeze(values), 2);
    expect(values.map(Number)).toEqual([2, 1]);
  });

  it('have no signed zero', () => {
    expect(cuts([-1, 1], 2)).toEqual([0]);
    expect(cuts(['-0', '-0'], 2)[0]).toBe(0);
  });
});
