import type { Decimal } from '../decimal/decimal.js';

/**
 * The quantile of type 7 at a share of the values, which ascend, exact: with h = (n − 1) × share, x⌊h⌋ + (h − ⌊h⌋)(x⌊h⌋₊₁ − x⌊h⌋). `null` of no values.
 *
 * @source Hyndman & Fan 1996, "Sample quantiles in statistical packages", type 7
 */
export function quantileAt(ascending: readonly Decimal[], share: Decimal): Decimal | null {
  const place = share.times(Math.max(0, ascending.length - 1));
  const floor = place.floor();
  const low = ascending[floor.toNumber()];
  if (low === undefined) return null;
  const high = ascending[floor.toNumber() + 1] ?? low;
  return low.plus(place.minus(floor).times(high.minus(low)));
}
