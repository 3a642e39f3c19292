import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/kernel/decimal/decimal.js';
import {
  cutRatios,
  type QuantileRule,
  quantileCuts,
  quantilePlaces,
  quantileRules,
  shiftCuts,
} from '../../../src/kernel/numerics/quantile-cuts.js';

const exact = (values: readonly (string | number)[], bins: number, rule?: QuantileRule) =>
  quantileCuts(
    values.map((value) => new Decimal(value)),
    bins,
    rule,
  );
const cuts = (values: readonly (string | number)[], bins: number, rule?: QuantileRule) =>
  cutRatios(exact(values, bins, rule)).map(({ value }) => value);

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
    const { times, scaled } = exact([0, 1], 3);
    expect(times).toBe(3);
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

describe('quantiles of the other types', () => {
  // quantile(1:10, c(1, 2, 3) / 4, type = …) of R: type 1 takes values 3, 5, 8; type 2 the middle of 5 and 6; type 6 the
  // positions 11/4, 11/2, 33/4.
  it.each([
    ['type-1', [3, 5, 8]],
    ['type-2', [3, 5.5, 8]],
    ['type-6', [2.75, 5.5, 8.25]],
    ['type-7', [3.25, 5.5, 7.75]],
  ] as const)('%s: quartiles of 1 to 10', (rule, expected) => {
    expect(cuts([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 4, rule)).toEqual(expected);
  });

  // By hand: size × p is 0.8, 1.6, 2.4, 3.2; (size + 1) p is 1, 2, 3, 4; (size − 1) p + 1 is 1.6, 2.2, 2.8, 3.4.
  it.each([
    ['type-1', [10, 20, 40, 80]],
    ['type-2', [10, 20, 40, 80]],
    ['type-6', [10, 20, 40, 80]],
    ['type-7', [16, 24, 36, 56]],
  ] as const)('%s: fifths of four values', (rule, expected) => {
    expect(cuts([10, 20, 40, 80], 5, rule)).toEqual(expected);
  });

  it.each(quantileRules)('%s of one value is that value, of none nothing', (rule) => {
    expect(cuts([7], 4, rule)).toEqual([7, 7, 7]);
    expect(cuts([], 4, rule)).toEqual([]);
  });

  it('type 6 is held within the values at both ends', () => {
    // Positions (2 + 1) × k / 10: 0.3, 0.6, 0.9 are held at 1; 2.1, 2.4, 2.7 at 2.
    expect(cuts([0, 100], 10, 'type-6')).toEqual([0, 0, 0, 20, 50, 80, 100, 100, 100]);
  });
});

describe('shifted cuts', () => {
  it('are the cuts with a figure added to each, exactly', () => {
    const shifted = shiftCuts(exact([0, 1], 3), new Decimal('0.1'));
    expect(shifted.scaled.map(String)).toEqual(['1.3', '2.3']);
    expect(cutRatios(shifted)[0]).toMatchObject({ numerator: '1.3', denominator: '3' });
  });
});

describe('properties', () => {
  const sizes = fc.integer({ min: 1, max: 60 });
  const bins = fc.integer({ min: 2, max: 25 });
  const rule = fc.constantFrom(...quantileRules);

  it('places lie in the list and ascend', () => {
    fc.assert(
      fc.property(sizes, bins, rule, (size, count, name) => {
        const places = quantilePlaces(size, count, name);
        expect(places).toHaveLength(count - 1);
        let before = 0;
        for (const { low, high, part, of } of places) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThan(size);
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThan(of);
          expect(low + part / of).toBeGreaterThanOrEqual(before);
          before = low + part / of;
        }
      }),
    );
  });

  /** The definitions again, in floating point, on the list 0, 1, … of which the value at a position is the position. */
  function naive(size: number, p: number, name: QuantileRule): number {
    const near = (value: number) =>
      Math.abs(value - Math.round(value)) < 1e-9 ? Math.round(value) : value;
    if (name === 'type-7') return near((size - 1) * p);
    if (name === 'type-6') return Math.min(Math.max(near((size + 1) * p), 1), size) - 1;
    const position = near(size * p);
    const isWhole = Number.isInteger(position);
    return name === 'type-2' && isWhole ? position - 0.5 : Math.ceil(position) - 1;
  }

  it('agree with the definitions in floating point', () => {
    fc.assert(
      fc.property(sizes, bins, rule, (size, count, name) => {
        const values = Array.from({ length: size }, (_, place) => place);
        cuts(values, count, name).forEach((cut, index) => {
          expect(cut).toBeCloseTo(naive(size, (index + 1) / count, name), 8);
        });
      }),
    );
  });
});
