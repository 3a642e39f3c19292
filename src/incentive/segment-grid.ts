import { Decimal, fromUnits } from '../kernel/decimal/decimal.js';
import type { PayoutCurve, Segment } from './payout-curve.js';

/*
 * Measures that can be written with the decimals of a plan. "The least measure that …" has an answer among them, also where a
 * stretch starts just above its bound.
 */

/** The distance between two neighbouring measures. */
export function gridStep(scale: number): Decimal {
  return fromUnits(1n, scale);
}

/** The least measure of the grid that is not below the figure. */
export function gridUp(figure: Decimal, scale: number): Decimal {
  return figure.toDecimalPlaces(scale, Decimal.ROUND_CEIL);
}

/** The least measure of the grid that is above the figure. */
export function gridAbove(figure: Decimal, scale: number): Decimal {
  return figure.toDecimalPlaces(scale, Decimal.ROUND_FLOOR).plus(gridStep(scale));
}

/** A stretch of the curve with its first and last measure of the grid; `null` has no last one. */
export interface Stretch {
  readonly segment: Segment;
  readonly first: Decimal;
  readonly last: Decimal | null;
}

/** The stretches that hold a measure of the grid above zero, ascending. */
export function stretchesOf({ segments }: PayoutCurve, scale: number): readonly Stretch[] {
  return segments.flatMap((segment, index) => {
    const { from, fromIncluded, to } = segment;
    const start = fromIncluded ? gridUp(from, scale) : gridAbove(from, scale);
    const first = start.gt(0) ? start : gridStep(scale);
    // The next stretch starts where this one ends; what it does not hold, this one does.
    const holdsEnd = segments[index + 1]?.fromIncluded === false;
    const last = to && (holdsEnd ? gridAbove(to, scale) : gridUp(to, scale)).minus(gridStep(scale));
    return last?.lt(first) ? [] : [{ segment, first, last }];
  });
}
