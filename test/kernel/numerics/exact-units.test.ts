import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sumDecimals } from '../../../src/kernel/decimal/index.js';
import { shortText } from '../../../src/kernel/decimal/units.js';
import { ascendingUnits, exactUnits } from '../../../src/kernel/numerics/exact-units.js';

it('puts figures of different scales on the finest one', () => {
  expect(exactUnits(['1', '-0.25', '007.5', '-0'])).toEqual({
    scale: 2,
    units: [100n, -25n, 750n, 0n],
    total: 825n,
  });
  expect(exactUnits([])).toEqual({ scale: 0, units: [], total: 0n });
});

it('sums to what exact addition gives', () => {
  const figure = fc
    .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(9))
    .map(([units, scale]) => shortText(units, scale));
  fc.assert(
    fc.property(fc.array(figure), (figures) => {
      const { total, scale } = exactUnits(figures);
      expect(shortText(total, scale)).toBe(sumDecimals(figures));
    }),
  );
});

it('sorts short and long units alike, and leaves the list as it was', () => {
  const units = [5n, -3n, 2n ** 63n, -(2n ** 63n), 0n, 5n];
  expect(Array.from(ascendingUnits(units))).toEqual([-(2n ** 63n), -3n, 0n, 5n, 5n, 2n ** 63n]);
  expect(Array.from(ascendingUnits([2n ** 63n - 1n, -(2n ** 63n), 1n]))).toEqual([
    -(2n ** 63n),
    1n,
    2n ** 63n - 1n,
  ]);
  expect(units[0]).toBe(5n);
});
