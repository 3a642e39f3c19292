import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/kernel/decimal/decimal.js';
import { nearestQuotient } from '../../../src/kernel/numerics/nearest-quotient.js';

describe('the number nearest to an exact quotient', () => {
  it.each([
    [0n, 7n, 0],
    [1n, 3n, 1 / 3],
    [-1n, 3n, -1 / 3],
    [10n ** 40n, 10n ** 40n, 1],
    [10n ** 40n, 4n * 10n ** 40n, 0.25],
    [1n, 10n ** 60n, 1e-60],
    [10n ** 60n, 1n, 1e60],
    // Between 1 and 1 + 2^-52 lies 1 + 2^-53: the tie goes to the even 1, anything above it does not.
    [2n ** 60n + 2n ** 7n, 2n ** 60n, 1],
    [2n ** 200n + 2n ** 147n, 2n ** 200n, 1],
    [2n ** 200n + 2n ** 147n + 1n, 2n ** 200n, 1 + 2 ** -52],
    [2n ** 200n + 2n ** 147n - 1n, 2n ** 200n, 1],
  ])('of %s and %s is %s', (top, bottom, nearest) => {
    expect(nearestQuotient(top, bottom)).toBe(nearest);
  });

  it('is what 250 digits round to', () => {
    const whole = fc.bigInt({ min: -(10n ** 70n), max: 10n ** 70n });
    const positive = fc.bigInt({ min: 1n, max: 10n ** 70n });
    fc.assert(
      fc.property(whole, positive, (top, bottom) => {
        const long = new Decimal(top.toString()).div(new Decimal(bottom.toString()));
        expect(nearestQuotient(top, bottom)).toBe(Number(long.toString()) + 0);
      }),
    );
  });
});
