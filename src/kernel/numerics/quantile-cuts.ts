import type { Decimal } from '../decimal/decimal.js';

/** The cuts between `bins` equally filled groups, exact: each is kept times the number of bins, so nothing is divided. */
export interface QuantileCuts {
  readonly bins: number;
  /** `bins` − 1 cuts times `bins`, ascending. */
  readonly scaled: readonly Decimal[];
}

/**
 * Quantiles of type 7 at 1/bins, 2/bins, …: with h = (n − 1) × k / bins, the cut is x⌊h⌋ + (h − ⌊h⌋)(x⌊h⌋₊₁ − x⌊h⌋).
 *
 * @source Hyndman & Fan 1996, "Sample quantiles in statistical packages", type 7
 */
export function quantileCuts(values: readonly Decimal[], bins: number): QuantileCuts {
  const sorted = [...values].sort((left, right) => left.comparedTo(right));
  const scaled: Decimal[] = [];
  for (let group = 1; group < bins; group++) {
    const step = (sorted.length - 1) * group;
    const low = sorted[Math.floor(step / bins)];
    const high = sorted[Math.floor(step / bins) + 1] ?? low;
    if (low !== undefined && high !== undefined)
      scaled.push(low.times(bins).plus(high.minus(low).times(step % bins)));
  }
  return { bins, scaled };
}

/** The cuts as numbers, for reading. */
export function cutNumbers(cuts: QuantileCuts): readonly number[] {
  return cuts.scaled.map((cut) => cut.div(cuts.bins).toNumber() + 0);
}
