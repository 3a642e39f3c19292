import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/kernel/decimal/decimal.js';
import { quantilePlaces, quantileRules } from '../../../src/kernel/numerics/quantile-cuts.js';
import { quantilePlace } from '../../../src/kernel/numerics/quantile-place.js';

const placeOf = (size: number, share: string, rule: (typeof quantileRules)[number]) => {
  const { low, part } = quantilePlace(size, new Decimal(share), rule);
  return low + part.toNumber();
};

describe('quantilePlace', () => {
  // R 4, quantile(1:5, c(0, .1, .25, .5, .9, 1), type = t) is these places plus 1.
  it.each([
    ['type-1', [0, 0, 1, 2, 4, 4]],
    ['type-2', [0, 0, 1, 2, 4, 4]],
    ['type-6', [0, 0, 0.5, 2, 4, 4]],
    ['type-7', [0, 0.4, 1, 2, 3.6, 4]],
  ] as const)('%s of five values', (rule, expected) => {
    const shares = ['0', '0.1', '0.25', '0.5', '0.9', '1'];
    expect(shares.map((share) => placeOf(5, share, rule))).toEqual(expected);
  });

  it('type 2 takes the middle where a share ends between two values', () => {
    expect([placeOf(4, '0.5', 'type-2'), placeOf(4, '0.5', 'type-1')]).toEqual([1.5, 1]);
    expect([placeOf(10, '0.1', 'type-2'), placeOf(10, '0.11', 'type-2')]).toEqual([0.5, 1]);
  });

  it('of one value is that value', () => {
    for (const rule of quantileRules)
      for (const share of ['0', '0.3', '0.5', '1']) expect(placeOf(1, share, rule)).toBe(0);
  });

  it('agrees with the places in whole numbers, at tenths', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom(...quantileRules),
        (size, rule) => {
          const exact = quantilePlaces(size, 10, rule).map(({ low, high, part, of }) =>
            low === high ? low : low + part / of,
          );
          const found = exact.map((_, index) => placeOf(size, `0.${index + 1}`, rule));
          expect(found.length).toBe(9);
          found.forEach((place, index) => {
            expect(place).toBeCloseTo(exact[index] ?? -1, 12);
          });
        },
      ),
    );
  });
});
