import { type Decimal, toDecimal, zero } from '../kernel/decimal/decimal.js';
import type { IncentivePlan } from './policy.js';

/** A band whose figures were read. */
export interface Band {
  readonly from: Decimal;
  readonly to: Decimal | null;
  readonly rate: Decimal;
}

/** A stretch of the measure on which the payout is `intercept + slope × measure`. */
export interface Segment {
  readonly from: Decimal;
  readonly to: Decimal | null;
  readonly slope: Decimal;
  readonly intercept: Decimal;
  /** The band it comes from; `null` where no band covers the stretch. */
  readonly band: number | null;
}

/**
 * What a plan pays for every measure: affine segments with jumps between them. Every structure compiles to this one form;
 * payout, next band, cliffs and charts are read from it.
 */
export interface PayoutCurve {
  readonly boundary: IncentivePlan['boundary'];
  readonly bands: readonly Band[];
  /** Ascending, without holes, from the first band on; below it nothing is paid. */
  readonly segments: readonly Segment[];
}

/** Compiles the bands of a plan, which ascend without overlap. */
export function curveOf({
  bands,
  structure,
  boundary,
}: Pick<IncentivePlan, 'bands' | 'structure' | 'boundary'>): PayoutCurve {
  const read = bands.map(({ from, to, rate }, index) => ({
    from: toDecimal(from, `/bands/${index}/from`),
    to: to === null ? null : toDecimal(to, `/bands/${index}/to`),
    rate: toDecimal(rate, `/bands/${index}/rate`),
  }));
  return {
    boundary,
    bands: read,
    segments: structure === 'incremental' ? incremental(read) : allUnits(read),
  };
}

/** Each slice earns the rate of its own band; what lies in no band earns nothing, and what was earned below stays. */
function incremental(bands: readonly Band[]): readonly Segment[] {
  const segments: Segment[] = [];
  let earned = zero;
  bands.forEach(({ from, to, rate }, band) => {
    const before = segments.at(-1)?.to ?? null;
    if (before?.lt(from))
      segments.push({ from: before, to: from, slope: zero, intercept: earned, band: null });
    segments.push({ from, to, slope: rate, intercept: earned.minus(rate.times(from)), band });
    if (to !== null) earned = earned.plus(rate.times(to.minus(from)));
  });
  const end = segments.at(-1)?.to ?? null;
  if (end !== null)
    segments.push({ from: end, to: null, slope: zero, intercept: earned, band: null });
  return segments;
}

/** The band that covers the measure gives its rate to the whole; where no band covers it nothing is paid. */
function allUnits(bands: readonly Band[]): readonly Segment[] {
  const segments: Segment[] = [];
  const gap = (from: Decimal, to: Decimal | null): Segment => ({
    from,
    to,
    slope: zero,
    intercept: zero,
    band: null,
  });
  bands.forEach(({ from, to, rate }, band) => {
    const before = segments.at(-1)?.to ?? null;
    if (before?.lt(from)) segments.push(gap(before, from));
    segments.push({ from, to, slope: rate, intercept: zero, band });
  });
  const end = segments.at(-1)?.to ?? null;
  if (end !== null) segments.push(gap(end, null));
  return segments;
}

/** How many segments start at or before the measure; before it, for `upper-inclusive`. */
function countStarted({ segments, boundary }: PayoutCurve, measure: Decimal): number {
  const starts = (from: Decimal) =>
    boundary === 'lower-inclusive' ? from.lte(measure) : from.lt(measure);
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment !== undefined && starts(segment.from)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The segment that holds the measure, or `undefined` below the first band. */
export function segmentAt(curve: PayoutCurve, measure: Decimal): Segment | undefined {
  return curve.segments[countStarted(curve, measure) - 1];
}

/** The exact payout for a measure; nothing for zero and less. */
export function payoutAt(curve: PayoutCurve, measure: Decimal): Decimal {
  const segment = measure.gt(0) ? segmentAt(curve, measure) : undefined;
  return segment === undefined ? zero : valueOn(segment, measure);
}

function valueOn({ slope, intercept }: Segment, measure: Decimal): Decimal {
  return intercept.plus(slope.times(measure));
}

/** The next band that the measure has not reached, and the payout where it starts (just above, for `upper-inclusive`). */
export function nextBand(
  curve: PayoutCurve,
  measure: Decimal,
): { readonly threshold: Decimal; readonly payout: Decimal } | null {
  const started = countStarted(curve, measure);
  // A gap is followed by a band, or by nothing.
  const next = [curve.segments[started], curve.segments[started + 1]].find(
    (segment) => segment !== undefined && segment.band !== null,
  );
  return next === undefined ? null : { threshold: next.from, payout: valueOn(next, next.from) };
}

/** Where the payout jumps, and by how much: right limit less left limit. */
export function jumpsOf({
  segments,
}: PayoutCurve): readonly { readonly at: Decimal; readonly change: Decimal }[] {
  return segments.flatMap((segment, index) => {
    const before = segments[index - 1];
    const left = before === undefined ? zero : valueOn(before, segment.from);
    const change = valueOn(segment, segment.from).minus(left);
    return change.isZero() ? [] : [{ at: segment.from, change }];
  });
}
