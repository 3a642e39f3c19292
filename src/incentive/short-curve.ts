import { type Decimal, isRoundedAway, toUnits } from '../kernel/decimal/decimal.js';
import type { DecimalString, Rounding } from '../kernel/decimal/index.js';
import { shortMantissa, shortScale } from '../kernel/decimal/short-decimal.js';
import type { PayoutCurve, Segment } from './payout-curve.js';

/**
 * The payout of short figures in safe integers, or `null` where a figure, or what it comes to, is too long for them; then
 * the exact road of Decimal is gone. Proved equal to it by property.
 */
export type ShortPayout = (text: string) => DecimalString | null;

/*
 * With a measure of m units of 10^-M and a slope of s units of 10^-S, the payout is base + s × (m − origin) units of 10^-(M+S).
 * That product may have 30 digits, so it is kept as two limbs, high × 10^7 + low, each a safe integer; the limbs are also what
 * is divided by the power of ten that leads to the scale of the plan.
 */
const limb = 1e7;
const most = 2 ** 53;
const finest = 6;

interface ShortSegment {
  readonly from: number;
  readonly fromIncluded: boolean;
  readonly origin: number;
  readonly slope: number;
  readonly baseHigh: number;
  readonly baseLow: number;
}

/** A curve for measures of one number of decimals. */
interface ScaledCurve {
  readonly segments: readonly ShortSegment[];
  /** The power of ten, at most 10^7, that a payout is divided by. */
  readonly divisor: number;
  readonly rounding: Rounding;
}

/** Compiles a curve for short figures; a curve of increments or divisions has no such form, and always says `null`. */
export function shortPayoutOf(curve: PayoutCurve, rounding: Rounding): ShortPayout {
  if (curve.segments.some(({ piece }) => piece.over !== null || piece.increments !== null))
    return () => null;
  const byScale: (ScaledCurve | null)[] = [];
  for (let scale = 0; scale <= finest; scale++) byScale.push(scaledCurve(curve, rounding, scale));
  return (text) => {
    const mantissa = shortMantissa(text);
    // Zero has a rule of its own, and what is below zero is not short.
    if (mantissa <= 0) return null;
    const scaled = byScale[shortScale(text)];
    return scaled ? payoutText(scaled, mantissa) : null;
  };
}

function scaledCurve(
  { segments }: PayoutCurve,
  rounding: Rounding,
  measureScale: number,
): ScaledCurve | null {
  const slopes = segments.map(({ piece }) => piece.slope.decimalPlaces());
  const slopeScale = Math.max(0, rounding.scale - measureScale, ...slopes);
  const payoutScale = measureScale + slopeScale;
  const divisor = 10 ** (payoutScale - rounding.scale);
  const short = segments.map((one) => shortSegment(one, measureScale, slopeScale));
  const known = short.filter((one) => one !== null);
  return known.length === segments.length && divisor <= limb
    ? { segments: known, divisor, rounding }
    : null;
}

function shortSegment(
  { from, fromIncluded, piece }: Segment,
  measureScale: number,
  slopeScale: number,
): ShortSegment | null {
  const units = (figure: Decimal, scale: number) =>
    figure.decimalPlaces() <= scale && !figure.isNegative() ? toUnits(figure, scale) : null;
  const start = units(from, measureScale);
  const origin = units(piece.origin, measureScale);
  const slope = units(piece.slope, slopeScale);
  const base = units(piece.base, measureScale + slopeScale);
  if (start === null || origin === null || slope === null || base === null) return null;
  if (start >= most || origin > start || slope >= 1e7 || base / BigInt(limb) >= most) return null;
  return {
    from: Number(start),
    fromIncluded,
    origin: Number(origin),
    slope: Number(slope),
    baseHigh: Number(base / BigInt(limb)),
    baseLow: Number(base % BigInt(limb)),
  };
}

function payoutText({ segments, divisor, rounding }: ScaledCurve, measure: number): string | null {
  const segment = segmentOf(segments, measure);
  if (segment === undefined) return fixed(0, rounding.scale);
  const { origin, slope, baseHigh, baseLow } = segment;
  const over = measure - origin;
  const overHigh = Math.floor(over / limb);
  const low = (over - overHigh * limb) * slope + baseLow;
  const carry = Math.floor(low / limb);
  const high = overHigh * slope + baseHigh + carry;
  const lowest = low - carry * limb;
  const whole = high * (limb / divisor) + Math.floor(lowest / divisor);
  if (!(high < most && whole < most - 1)) return null;
  const rest = lowest % divisor;
  const side = 2 * rest < divisor ? -1 : 2 * rest > divisor ? 1 : 0;
  const isUp = rest > 0 && isRoundedAway(rounding.mode, side, whole % 2 === 1, false);
  return fixed(isUp ? whole + 1 : whole, rounding.scale);
}

/** The last segment that starts at the measure or below. */
function segmentOf(segments: readonly ShortSegment[], measure: number): ShortSegment | undefined {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment === undefined || segment.from > measure) high = middle;
    else if (segment.from === measure && !segment.fromIncluded) high = middle;
    else low = middle + 1;
  }
  return segments[low - 1];
}

function fixed(units: number, scale: number): DecimalString {
  const digits = String(units);
  if (scale === 0) return digits;
  const padded = digits.length > scale ? digits : digits.padStart(scale + 1, '0');
  const point = padded.length - scale;
  return `${padded.slice(0, point)}.${padded.slice(point)}`;
}
