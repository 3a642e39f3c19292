import { type Decimal, zero } from '../kernel/decimal/decimal.js';
import type { CurvePlan, PayoutCurve, Piece, Segment } from './payout-curve.js';
import { type Band, isEmptyBand, readBands } from './read-bands.js';

/** Compiles the bands of a plan, which ascend without overlap; empty bands are passed over. */
export function curveOf(plan: CurvePlan): PayoutCurve {
  return curveOfBands(plan, fullBands(plan));
}

/** The bands of a plan that hold something, read. */
export function fullBands(plan: Pick<CurvePlan, 'bands' | 'boundary'>): readonly Band[] {
  return readBands(plan.bands, plan.boundary).filter((band) => !isEmptyBand(band));
}

/** What of a plan a curve needs beside its bands. */
export type CurveTerms = Omit<CurvePlan, 'bands' | 'boundary'>;

/** Compiles bands that were read, and hold something, as if they were all. */
export function curveOfBands(plan: CurveTerms, bands: readonly Band[]): PayoutCurve {
  return {
    bands,
    segments: segmentsOf(bands, plan),
    structure: plan.structure,
    lumpAtZero: plan.lumpAtZero,
    extendsBelowZero: plan.negativeMeasure === 'extend-first-band',
  };
}

/** What the bands that lie wholly below a measure have earned: a fixed amount, and a slope that goes on over the whole. */
interface Earned {
  readonly base: Decimal;
  readonly slope: Decimal;
}

function segmentsOf(bands: readonly Band[], plan: CurveTerms): readonly Segment[] {
  const segments: Segment[] = [];
  let earned: Earned = { base: zero, slope: zero };
  bands.forEach((band, index) => {
    segments.push({
      from: band.from,
      fromIncluded: band.fromIncluded,
      to: band.to,
      piece: pieceOf(band, earned, plan),
      band,
    });
    earned = earnedWith(band, earned, plan);
    const next = bands[index + 1];
    const gap = uncovered(band, next);
    if (gap !== null)
      segments.push({ ...gap, piece: plain(earned.base, earned.slope), band: null });
  });
  return segments;
}

/** What no band covers between one band and the next: a stretch, a single value, or all above the last band. */
function uncovered(
  band: Band,
  next: Band | undefined,
): Pick<Segment, 'from' | 'fromIncluded' | 'to'> | null {
  if (band.to === null) return null;
  const start = { from: band.to, fromIncluded: !band.toIncluded };
  if (next === undefined) return { ...start, to: null };
  if (next.from.gt(band.to)) return { ...start, to: next.from };
  return band.toIncluded || next.fromIncluded ? null : { ...start, to: next.from };
}

function plain(base: Decimal, slope: Decimal, origin: Decimal = zero): Piece {
  return { base, slope, origin, over: null, increments: null };
}

function pieceOf(band: Band, earned: Earned, { structure, partial }: CurveTerms): Piece {
  const { from, to, slope, lump, every } = band;
  switch (structure) {
    case 'incremental':
      return plain(earned.base.plus(lump), slope, from);
    case 'rolling':
      return plain(earned.base.plus(lump), slope);
    case 'total':
      return plain(earned.base.plus(lump), earned.slope.plus(slope));
    case 'all-units':
      return plain(lump, slope);
    case 'lump-sum':
      return plain(lump, zero);
    case 'interpolated':
      return { ...plain(earned.base, lump, from), over: to === null ? null : to.minus(from) };
    case 'per-increment':
      return {
        ...plain(zero, zero),
        increments: every === null ? null : { size: every, lump, up: partial === 'up' },
      };
  }
}

function earnedWith(
  { from, to, slope, lump }: Band,
  earned: Earned,
  { structure }: CurveTerms,
): Earned {
  const end = to ?? from;
  switch (structure) {
    case 'incremental':
      return { base: earned.base.plus(lump).plus(slope.times(end.minus(from))), slope: zero };
    case 'rolling':
      return { base: earned.base.plus(lump).plus(slope.times(end)), slope: zero };
    case 'total':
      return { base: earned.base.plus(lump), slope: earned.slope.plus(slope) };
    case 'interpolated':
      return { base: earned.base.plus(lump), slope: zero };
    case 'all-units':
    case 'lump-sum':
    case 'per-increment':
      return earned;
  }
}
