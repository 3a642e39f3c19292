import type { Decimal } from '../decimal/decimal.js';

/**
 * The quantile of type 7 at a share of the values, exact: with h = (n − 1) × share, x⌊h⌋ + (h − ⌊h⌋)(x⌊h⌋₊₁ − x⌊h⌋). `null` of no values.
 *
 * @source Hyndman & Fan 1996, "Sample quantiles in statistical packages", type 7
 */
export function quantileAt(values: readonly Decimal[], share: Decimal): Decimal | null {
  const sorted = [...values].sort((left, right) => left.comparedTo(right));
  const place = share.times(Math.max(0, sorted.length - 1));
  const floor = place.floor();
  const low = sorted[floor.toNumber()];
  if (low === undefined) return null;
  const high = sorted[floor.toNumber() + 1] ?? low;
  return low.plus(place.minus(floor).times(high.minus(low)));
}
