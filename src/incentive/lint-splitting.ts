import { Decimal, plain, zero } from '../kernel/decimal/decimal.js';
import type { Finding } from '../kernel/decision/index.js';
import { finding } from './lint-finding.js';
import { limitOf, type PayoutCurve, payoutAt, type Segment, segmentAt } from './payout-curve.js';
import type { IncentivePlan } from './policy.js';

/** Of very many bounds the lowest and the highest are tried. */
const mostAtAnEnd = 20;

/** A hair below a measure, exactly there, or a hair above. */
type Side = -1 | 0 | 1;

const sides: readonly Side[] = [-1, 0, 1];

interface Point {
  readonly at: Decimal;
  readonly side: Side;
  readonly payout: Decimal;
}

interface Gain {
  readonly at: Decimal;
  readonly gain: Decimal;
}

/**
 * Does the same measure pay more in two parts than in one? Then orders will be split between periods or names.
 *
 * What two parts gain is affine between the bounds of the parts and of their sum, so it is largest (or comes near to it) where two of the
 * three lie at a bound, a hair beside it, or a hair above zero.
 */
export function lintSplitting(
  { basis }: Pick<IncentivePlan, 'basis'>,
  curve: PayoutCurve,
): readonly Finding[] {
  if (basis.tier !== basis.pay) return [];
  const reader = readerOf(curve);
  const bounds = boundsOf(curve);
  const points = [
    ...bounds.flatMap((at) => sides.map((side) => reader(at, side))),
    reader(zero, 1),
  ];
  let worst: Gain = { at: zero, gain: zero };
  const weigh = (one: Gain) => {
    if (one.gain.gt(worst.gain)) worst = one;
  };
  points.forEach((left, index) => {
    for (const right of points.slice(index)) weigh(gainOf(left, right, reader));
    for (const at of bounds) if (at.gt(left.at)) weigh(gainUpTo(left, at, curve, reader));
  });
  if (!worst.gain.gt(0)) return [];
  const suspect = finding('warning', 'incentive/gain-by-splitting', '/bands', {
    at: plain(worst.at),
  });
  return [{ ...suspect, figure: plain(worst.gain.toDecimalPlaces(20)) }];
}

type Reader = (at: Decimal, side: Side) => Point;

function gainOf(left: Point, right: Point, reader: Reader): Gain {
  const at = left.at.plus(right.at);
  // Hairs on both sides may cancel, or not: the sum may lie on either side.
  const whole =
    left.side * right.side === -1 ? sides : ([left.side === 0 ? right.side : left.side] as const);
  const least = leastOf(whole, at, reader);
  return { at, gain: left.payout.plus(right.payout).minus(least) };
}

/** The other part is what is left of a bound: somewhere within a band, where a hair more or less changes nothing but by steps. */
function gainUpTo(left: Point, at: Decimal, curve: PayoutCurve, reader: Reader): Gain {
  const rest = at.minus(left.at);
  const other = payoutAt(curve, rest);
  if (left.at.isZero() || isBound(curve, rest)) return { at, gain: zero };
  const hasSteps = curve.structure === 'per-increment';
  if (hasSteps && left.side !== 0) return { at, gain: zero };
  const least = leastOf(hasSteps ? [0] : sides, at, reader);
  return { at, gain: left.payout.plus(other).minus(least) };
}

function isBound(curve: PayoutCurve, at: Decimal): boolean {
  const segment = segmentAt(curve, at);
  const next = segmentAt(curve, at.plus(hair));
  return segment !== next || (segment?.from.equals(at) ?? false);
}

/** Less than any two bounds differ by. */
const hair = new Decimal(10).pow(-60);

function leastOf(whole: readonly Side[], at: Decimal, reader: Reader): Decimal {
  return whole
    .map((side) => reader(at, side).payout)
    .reduce((low, payout) => (payout.lt(low) ? payout : low));
}

/** Reads the payout at a measure or a hair beside it. */
function readerOf(curve: PayoutCurve): Reader {
  const stretches = curve.segments.filter(({ from, to }) => to === null || !to.equals(from));
  return (at, side) => {
    if (side === 0) return { at, side, payout: payoutAt(curve, at) };
    const segment = beside(stretches, at, side);
    const payout =
      segment === undefined ? zero : limitOf(segment.piece, at, side < 0 ? 'below' : 'above');
    return { at, side, payout };
  };
}

/** The last stretch that starts below the measure, or at it where a hair above is meant. */
function beside(stretches: readonly Segment[], at: Decimal, side: Side): Segment | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const from = stretches[middle]?.from ?? at;
    if (side < 0 ? from.lt(at) : from.lte(at)) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}

/** The bounds of the bands above zero. */
function boundsOf({ segments }: PayoutCurve): readonly Decimal[] {
  const bounds = segments.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const points = new Map(
    bounds.filter((bound) => bound.gt(0)).map((bound) => [plain(bound), bound]),
  );
  const all = [...points.values()];
  const isFew = all.length <= 2 * mostAtAnEnd;
  return isFew ? all : [...all.slice(0, mostAtAnEnd), ...all.slice(-mostAtAnEnd)];
}
