import { type Decimal, zero } from '../kernel/decimal/decimal.js';
import type { BandBoundary, IncentivePlan, PayoutBand } from './policy.js';
import type { Band } from './read-bands.js';

/** How a stretch pays: `base + slope × (measure − origin) ÷ over`, and `lump` for each increment. */
export interface Piece {
  readonly base: Decimal;
  readonly slope: Decimal;
  readonly origin: Decimal;
  /** What the slope is divided by, kept apart so that nothing is divided before it must be. */
  readonly over: Decimal | null;
  readonly increments: {
    readonly size: Decimal;
    readonly lump: Decimal;
    readonly up: boolean;
  } | null;
}

/** A stretch of the measure on which one piece holds. */
export interface Segment {
  readonly from: Decimal;
  readonly fromIncluded: boolean;
  /** `null` has no upper end. */
  readonly to: Decimal | null;
  readonly piece: Piece;
  /** The band that covers the stretch; `null` where none does. */
  readonly band: Band | null;
}

/** What a curve is compiled from. */
export interface CurvePlan {
  readonly structure: Exclude<IncentivePlan['structure'], 'matrix'>;
  readonly boundary: BandBoundary;
  readonly bands: readonly PayoutBand[];
  readonly lumpAtZero: boolean;
  readonly negativeMeasure: IncentivePlan['negativeMeasure'];
  readonly partial: IncentivePlan['partial'];
}

/**
 * What a plan pays for every measure: pieces with jumps between them. Every structure compiles to this one form; payout,
 * marginal rate, next band, cliffs, inverse and charts are read from it.
 */
export interface PayoutCurve {
  readonly bands: readonly Band[];
  /** Ascending, without holes, from the first band on; below it nothing is paid. */
  readonly segments: readonly Segment[];
  readonly structure: CurvePlan['structure'];
  readonly lumpAtZero: boolean;
  readonly extendsBelowZero: boolean;
}

/** How many segments begin at the measure or below. */
function begunAt({ segments }: PayoutCurve, measure: Decimal): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (
      segment !== undefined &&
      (segment.fromIncluded ? segment.from.lte(measure) : segment.from.lt(measure))
    )
      low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The segment that holds the measure, or `undefined` below the first band. */
export function segmentAt(curve: PayoutCurve, measure: Decimal): Segment | undefined {
  return curve.segments[begunAt(curve, measure) - 1];
}

/**
 * The exact payout of a measure of lines. `measure` picks the band; `paid` is what a rate multiplies, where the plan pays on
 * another measure. Where either is below zero nothing is paid, unless the plan goes on below zero, without lumps.
 */
export function payoutAt(curve: PayoutCurve, measure: Decimal, paid: Decimal = measure): Decimal {
  const [first] = curve.bands;
  if (first === undefined) return zero;
  if (measure.isNegative() || paid.isNegative()) return belowZero(curve, measure, paid);
  if (measure.isZero()) return curve.lumpAtZero && first.from.isZero() ? first.lump : zero;
  const segment = segmentAt(curve, measure);
  return segment === undefined ? zero : pieceAt(segment.piece, measure, paid);
}

/** A return of goods takes back at the rate of the first band; a credit on goods that stay sold, at the rate of their band. */
function belowZero(curve: PayoutCurve, measure: Decimal, paid: Decimal): Decimal {
  if (!curve.extendsBelowZero || !paid.isNegative()) return zero;
  const band = measure.gt(0) ? segmentAt(curve, measure)?.band : curve.bands[0];
  return band?.slope.times(paid) ?? zero;
}

/**
 * The exact payout on an amount where a figure of another kind picks the band: growth, completion, mix, a mark. A figure of
 * zero is one like any other; one that no band covers pays nothing.
 */
export function payoutOn(curve: PayoutCurve, figure: Decimal, paid: Decimal): Decimal {
  const segment = segmentAt(curve, figure);
  const band = segment?.band;
  if (segment === undefined || band === undefined || band === null) return zero;
  if (paid.isNegative()) return curve.extendsBelowZero ? band.slope.times(paid) : zero;
  if (paid.isZero() && !curve.lumpAtZero) return zero;
  return pieceAt(segment.piece, figure, paid);
}

/** The value of a piece; also just outside its stretch, which makes it a limit (of increments: {@link limitOf}). */
export function pieceAt(piece: Piece, measure: Decimal, paid: Decimal = measure): Decimal {
  const { base, slope, origin, over, increments } = piece;
  if (increments !== null) {
    const count = measure.div(increments.size);
    return increments.lump.times(increments.up ? count.ceil() : count.floor());
  }
  if (over !== null) return base.plus(slope.times(measure.minus(origin)).div(over));
  return base.plus(slope.times(paid.minus(origin)));
}

/** What a piece comes near to, from below or from above, at a measure. */
export function limitOf(piece: Piece, measure: Decimal, side: 'below' | 'above'): Decimal {
  const { increments } = piece;
  if (increments === null) return pieceAt(piece, measure);
  const count = measure.div(increments.size);
  const full = side === 'below' ? count.ceil().minus(1) : count.floor();
  return increments.lump.times(increments.up ? full.plus(1) : full);
}

/** The next band that the measure has not reached, and the payout where it starts (just above, where its start is not in it). */
export function nextBand(
  curve: PayoutCurve,
  measure: Decimal,
): { readonly threshold: Decimal; readonly payout: Decimal } | null {
  const begun = begunAt(curve, measure);
  const first = curve.segments[begun];
  // Between two bands there is at most one stretch that no band covers.
  const next = first?.band === null ? curve.segments[begun + 1] : first;
  if (next === undefined) return null;
  const { piece, from, fromIncluded } = next;
  return {
    threshold: from,
    payout: fromIncluded ? payoutAt(curve, from) : limitOf(piece, from, 'above'),
  };
}

/** One place where the payout jumps. */
export interface Jump {
  readonly at: Decimal;
  readonly change: Decimal;
  /** The band that begins or ends there. */
  readonly band: Band | null;
}

/**
 * Where the payout jumps between stretches, and by how much: limit from above less limit from below. The start of
 * everything, zero, is no jump, and neither are the steps of increments inside their band.
 */
export function jumpsOf({ segments }: PayoutCurve): readonly Jump[] {
  const stretches = segments.filter(({ from, to }) => to === null || !to.equals(from));
  return stretches.flatMap(({ from, piece, band }, index) => {
    const before = stretches[index - 1];
    const below = before === undefined ? zero : limitOf(before.piece, from, 'below');
    const change = limitOf(piece, from, 'above').minus(below);
    if (change.isZero() || from.isZero()) return [];
    return [{ at: from, change, band: band ?? before?.band ?? null }];
  });
}

/** What is paid just above the start of a band. */
export interface BandStart {
  readonly band: Band;
  readonly payout: Decimal;
}

/** The bands in rising order, with what is paid where they start. */
export function startsOf({ segments }: PayoutCurve): readonly BandStart[] {
  return segments.flatMap(({ band, from, piece }) =>
    band === null ? [] : [{ band, payout: limitOf(piece, from, 'above') }],
  );
}
