import { Decimal, fromUnits } from '../../kernel/decimal/decimal.js';
import type { Ratio } from '../../kernel/decimal/index.js';
import { orderPlaces } from '../../kernel/numerics/order-places.js';
import { type Cuts, cutRatios, quantileCutsAt } from '../../kernel/numerics/quantile-cuts.js';
import type { CutBoundary, ScoreRule } from './policy.js';
import { cutsOf, scoreOf, scoresOf } from './score-rule.js';

/** One measure of a population, scored. */
export interface ScoredColumn {
  readonly exact: readonly Ratio[];
  readonly cuts: readonly number[];
  readonly scores: Uint16Array;
  /** Customers with each score, from score 1 up. */
  readonly sizes: readonly number[];
}

/** The scores of whole numbers of units of 10^-scale: the same as of the decimals that they stand for. */
export function scoreColumn(
  rule: ScoreRule,
  values: Int32Array | Float64Array,
  scale: number,
  lessIsBetter: boolean,
): ScoredColumn {
  const cuts = cutsOf(rule, ({ bins, quantile }) => {
    const valueAt = orderPlaces(values);
    const decimalAt = (place: number) => fromUnits(BigInt(valueAt(place)), scale);
    return quantileCutsAt(values.length, bins, quantile, decimalAt);
  });
  const exact = cutRatios(cuts);
  const floors = floorsOf(cuts, scale, rule.boundary);
  const scores = new Uint16Array(values.length);
  const sizes = new Float64Array(scoresOf(rule));
  for (let row = 0; row < values.length; row++) {
    const score = scoreOf(countReached(floors, values[row] as number), floors.length, lessIsBetter);
    scores[row] = score;
    sizes[score - 1] = (sizes[score - 1] as number) + 1;
  }
  return { exact, cuts: exact.map(({ value }) => value), scores, sizes: [...sizes] };
}

/** The least whole number of units that has reached each cut; of safe integers, or infinite beyond them. */
function floorsOf({ times, scaled }: Cuts, scale: number, boundary: CutBoundary): Float64Array {
  const factor = new Decimal(10).pow(scale);
  const floors = scaled.map((cut) => {
    // 250 digits are enough that a quotient by at most 1000 never seems whole when it is not.
    const units = cut.times(factor).div(times);
    const floor = boundary === 'lower-inclusive' ? units.ceil() : units.floor().plus(1);
    const read = floor.toNumber();
    return Number.isSafeInteger(read) ? read : floor.isNegative() ? -Infinity : Infinity;
  });
  return Float64Array.from(floors);
}

/** How many of ascending floors a value has reached, found by halving. */
function countReached(floors: Float64Array, value: number): number {
  let low = 0;
  let high = floors.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((floors[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
