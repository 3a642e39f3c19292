import { Decimal } from '../decimal/decimal.js';
import type { Ratio } from '../decimal/index.js';
import { ratioOfDecimals } from '../decimal/ratio.js';

/** How a quantile of a finite list is found, by its type in Hyndman & Fan 1996. */
export type QuantileRule = 'type-1' | 'type-2' | 'type-6' | 'type-7';

/** The rules of {@link QuantileRule}. */
export const quantileRules: readonly QuantileRule[] = ['type-1', 'type-2', 'type-6', 'type-7'];

/**
 * Where a quantile lies in an ascending list: `low` and `high` are places from 0, and the quantile is
 * (low × (of − part) + high × part) / of.
 */
export interface QuantilePlace {
  readonly low: number;
  readonly high: number;
  readonly part: number;
  readonly of: number;
}

/**
 * The places of the quantiles at 1/bins, 2/bins, … of `size` values, in whole numbers, so that nothing is rounded. None where
 * there is no value.
 *
 * @source Hyndman & Fan 1996, "Sample quantiles in statistical packages": with p = group / bins, type 1 takes value ⌈size × p⌉; type 2
 * the same, but the middle of it and the next where size × p is whole; type 6 interpolates at (size + 1) p, type 7 at
 * (size − 1) p + 1, both held within the list
 */
export function quantilePlaces(
  size: number,
  bins: number,
  rule: QuantileRule,
): readonly QuantilePlace[] {
  if (size === 0) return [];
  return Array.from({ length: bins - 1 }, (_, index) => placeAt(size, index + 1, bins, rule));
}

function placeAt(size: number, group: number, bins: number, rule: QuantileRule): QuantilePlace {
  if (rule === 'type-7') return between((size - 1) * group, bins);
  if (rule === 'type-6') {
    const step = (size + 1) * group - bins;
    return between(Math.min(Math.max(step, 0), (size - 1) * bins), bins);
  }
  const reached = size * group;
  const low = Math.ceil(reached / bins) - 1;
  return rule === 'type-2' && reached % bins === 0
    ? { low, high: low + 1, part: 1, of: 2 }
    : { low, high: low, part: 0, of: 1 };
}

/** The place `step / bins`, counted from 0. */
function between(step: number, bins: number): QuantilePlace {
  const low = Math.floor(step / bins);
  const part = step % bins;
  return { low, high: part === 0 ? low : low + 1, part, of: bins };
}

/** Cuts between groups, exact: each is kept times a whole number, so nothing is divided. */
export interface Cuts {
  readonly times: number;
  /** The cuts times `times`, ascending. */
  readonly scaled: readonly Decimal[];
}

/** The quantiles at 1/bins, 2/bins, …, of a list whose value at each place is told. */
export function quantileCutsAt(
  size: number,
  bins: number,
  rule: QuantileRule,
  valueAt: (place: number) => Decimal,
): Cuts {
  const times = rule === 'type-1' ? 1 : rule === 'type-2' ? 2 : bins;
  const scaled = quantilePlaces(size, bins, rule).map(({ low, high, part, of }) => {
    const sum = valueAt(low)
      .times(of - part)
      .plus(valueAt(high).times(part));
    return sum.times(times / of);
  });
  return { times, scaled };
}

/** The quantiles at 1/bins, 2/bins, … of values in any order. */
export function quantileCuts(
  values: readonly Decimal[],
  bins: number,
  rule: QuantileRule = 'type-7',
): Cuts {
  const sorted = [...values].sort((left, right) => left.comparedTo(right));
  return quantileCutsAt(sorted.length, bins, rule, (place) => sorted[place] as Decimal);
}

/** The same cuts with a figure added to each. */
export function shiftCuts({ times, scaled }: Cuts, by: Decimal): Cuts {
  const shift = by.times(times);
  return { times, scaled: scaled.map((cut) => cut.plus(shift)) };
}

/** The cuts as exact ratios. */
export function cutRatios({ times, scaled }: Cuts): readonly Ratio[] {
  const bottom = new Decimal(times);
  return scaled.flatMap((cut) => ratioOfDecimals(cut, bottom) ?? []);
}
