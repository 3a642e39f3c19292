import { type Decimal, plain } from '../kernel/decimal/decimal.js';
import { curveOfBands, fullBands } from './curve-of.js';
import { type Overlap, overlapsOf } from './lint-bands.js';
import { type BandStart, type CurvePlan, type Jump, jumpsOf, startsOf } from './payout-curve.js';

/** The stretches that two bands of a draft hold; a single bound that two hold leaves what they pay on both sides of it. */
export function stretchesHeldTwice(plan: CurvePlan): readonly Overlap[] {
  return overlapsOf(fullBands(plan)).filter(({ from, to }) => to === null || to.gt(from));
}

/**
 * The jumps of a draft that no overlap touches. What a band adds does not depend on other bands, so that a jump is the sum of
 * what the bands that end or start there jump by themselves.
 */
export function jumpsOutside(plan: CurvePlan, overlaps: readonly Overlap[]): readonly Jump[] {
  const byPlace = new Map<string, Jump>();
  for (const jump of eachAlone(plan).flatMap(jumpsOf)) {
    const key = plain(jump.at);
    const other = byPlace.get(key);
    const change = jump.change.plus(other?.change ?? 0);
    byPlace.set(key, { ...(other?.band?.from.equals(jump.at) ? other : jump), change });
  }
  const jumps = [...byPlace.values()].filter(({ change }) => !change.isZero());
  const isHeldTwice = sweep(overlaps, (at, end) => at.lte(end));
  return jumps
    .sort((one, other) => one.at.comparedTo(other.at))
    .filter(({ at }) => !isHeldTwice(at));
}

/** In these a measure earns what the one band that covers it pays; in the others lower bands add, held twice or not. */
const covering: readonly CurvePlan['structure'][] = ['all-units', 'lump-sum', 'per-increment'];

/** The bands that start where no overlap is, with what is paid there; none where it depends on bands below that overlap. */
export function startsOutside(plan: CurvePlan, overlaps: readonly Overlap[]): readonly BandStart[] {
  if (!covering.includes(plan.structure)) return [];
  const isHeldTwice = sweep(overlaps, (at, end) => at.lt(end));
  return eachAlone(plan)
    .flatMap(startsOf)
    .filter(({ band }) => !isHeldTwice(band.from));
}

/** The curve of each band as if it were the only one. */
function eachAlone(plan: CurvePlan) {
  return fullBands(plan).map((band) => curveOfBands(plan, [band]));
}

/** Asked about values in rising order: does one lie in an overlap? */
function sweep(overlaps: readonly Overlap[], isWithin: (at: Decimal, end: Decimal) => boolean) {
  let passed = 0;
  /** The highest end of the overlaps that start at or below the value asked about. */
  let reach: Decimal | null | undefined;
  return (at: Decimal): boolean => {
    for (; overlaps[passed]?.from.lte(at); passed++) {
      const to = overlaps[passed]?.to ?? null;
      if (reach === undefined || (reach !== null && (to === null || to.gt(reach)))) reach = to;
    }
    return reach !== undefined && (reach === null || isWithin(at, reach));
  };
}
