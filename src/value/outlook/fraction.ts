import type { Decimal } from '../../kernel/decimal/decimal.js';

/** An exact quotient; the bottom is above zero. */
export interface Fraction {
  readonly top: Decimal;
  readonly bottom: Decimal;
}

/** The whole number at or below a fraction that is not negative. */
export function floorOf({ top, bottom }: Fraction): Decimal {
  return top.divToInt(bottom);
}

/** The whole number at or above a fraction that is not negative. */
export function ceilingOf(fraction: Fraction): Decimal {
  const floor = floorOf(fraction);
  return floor.times(fraction.bottom).lt(fraction.top) ? floor.plus(1) : floor;
}

/** Which of two fractions is larger, for sorting. */
export function compareFractions(left: Fraction, right: Fraction): number {
  if (left.bottom === right.bottom) return left.top.comparedTo(right.top);
  return left.top.times(right.bottom).comparedTo(right.top.times(left.bottom));
}

/**
 * The quantile of type 7 of values that ascend, exact: with h = (n − 1) × p, x⌊h⌋ + (h − ⌊h⌋)(x⌊h⌋₊₁ − x⌊h⌋). There is at least one value.
 *
 * @source Hyndman & Fan 1996, "Sample quantiles in statistical packages", type 7
 */
export function quantileOf(ascending: readonly Fraction[], part: Decimal): Fraction | null {
  const step = part.times(ascending.length - 1);
  const index = step.floor().toNumber();
  const low = ascending[index];
  if (low === undefined) return null;
  const high = ascending[index + 1] ?? low;
  const share = step.minus(index);
  const top = low.top
    .times(high.bottom)
    .times(share.minus(1).neg())
    .plus(high.top.times(low.bottom).times(share));
  return { top, bottom: low.bottom.times(high.bottom) };
}
