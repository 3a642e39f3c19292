import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderPlaces } from '../../../src/kernel/numerics/order-places.js';

const placesOf = (values: Int32Array | Float64Array) => {
  const valueAt = orderPlaces(values);
  return Array.from(values, (_, place) => valueAt(place));
};

describe('the value at each place', () => {
  it.each([
    ['near each other are counted', [3, -1, 3, 0, 7]],
    ['far from each other are sorted', [3, -1, 2 ** 40, 0, -(2 ** 45)]],
    ['equal ones', [5, 5, 5]],
    ['one', [9]],
    ['none', []],
  ])('%s', (_what, values) => {
    const sorted = [...values].sort((left, right) => left - right);
    expect(placesOf(Float64Array.from(values))).toEqual(sorted);
  });

  it('leaves the values in their order', () => {
    const values = Int32Array.from([2_000_000, 1, -2_000_000]);
    orderPlaces(values);
    expect([...values]).toEqual([2_000_000, 1, -2_000_000]);
  });

  it('is that of a sorted copy', () => {
    const whole = fc.oneof(
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    );
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 50 }), (values) => {
        const column = Int32Array.from(values);
        expect(placesOf(column)).toEqual([...column.slice().sort()]);
      }),
    );
  });
});
