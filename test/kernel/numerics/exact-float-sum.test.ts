import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from '../../../src/kernel/numerics/exact-float-sum.js';

/** A finite number as a whole number of the smallest ones there are, 2^-1074: nothing is lost in adding them. */
function unitsOf(value: number): bigint {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const raw = bits.getBigUint64(0);
  const exponent = Number((raw >> 52n) & 2047n);
  const fraction = raw & ((1n << 52n) - 1n);
  const size = exponent === 0 ? fraction : (fraction | (1n << 52n)) << BigInt(exponent - 1);
  return raw >> 63n === 1n ? -size : size;
}

/** Is a number the nearest to a whole number of units, or one of two as near with an even last digit? */
function isRounded(value: number, units: bigint): boolean {
  const distance = (one: bigint) => (one < 0n ? -one : one);
  const own = unitsOf(value);
  const step = own === 0n ? 1n : unitsOf(nextUp(Math.abs(value))) - unitsOf(Math.abs(value));
  const miss = distance(own - units) * 2n;
  // Below a power of two the steps are half as wide.
  return miss < step || (miss === step && (distance(own) / step) % 2n === 0n);
}

function nextUp(value: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigUint64(0, bits.getBigUint64(0) + 1n);
  return bits.getFloat64(0);
}

const numbers = fc.array(
  fc.oneof(
    fc.double({ min: -1e300, max: 1e300, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.constantFrom(0.1, 1e16, -1e16, 1, 2 ** -53, -(2 ** -53), 2 ** 53, 0.5),
  ),
  { maxLength: 30 },
);

describe('the exact sum', () => {
  it.each([
    [[], 0],
    [[0.1, 0.2], 0.1 + 0.2],
    [Array(10).fill(0.1), 1],
    [[1e16, 1, -1e16], 1],
    [[1e100, 1, -1e100, 1], 2],
    // A half that what is left tips: up, not at all, down.
    [[1, 2 ** -53, 2 ** -106], 1 + 2 ** -52],
    [[1, 2 ** -53], 1],
    [[1 + 2 ** -52, 2 ** -53, -(2 ** -106)], 1 + 2 ** -52],
    // The same of numbers so small that a product of two of them is zero.
    [[2 ** -600, 2 ** -653, 2 ** -706], 2 ** -600 + 2 ** -652],
    [[-0], 0],
    [[1e308, 1e308], Number.POSITIVE_INFINITY],
  ])('of %j is %d', (values, sum) => {
    expect(exactSum(values)).toBe(sum);
  });

  it('is the nearest number to what whole numbers make', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const units = values.reduce((total, value) => total + unitsOf(value), 0n);
        expect(isRounded(exactSum(values), units)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in any order', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        expect(exactSum([...values].reverse())).toBe(exactSum(values));
        expect(exactSum([...values].sort((left, right) => left - right))).toBe(exactSum(values));
      }),
    );
  });
});
