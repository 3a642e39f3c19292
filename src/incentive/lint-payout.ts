import { type Decimal, padded, plain, toDecimal } from '../kernel/decimal/decimal.js';
import type { Finding } from '../kernel/decision/index.js';
import { curveOf } from './curve-of.js';
import { finding } from './lint-finding.js';
import { jumpsOutside, startsOutside, stretchesHeldTwice } from './outside-overlaps.js';
import {
  type BandStart,
  type CurvePlan,
  type Jump,
  jumpsOf,
  type PayoutCurve,
  payoutAt,
  startsOf,
} from './payout-curve.js';
import type { IncentivePlan } from './policy.js';

/**
 * What is suspicious in what a plan pays: jumps, rates of one and more, bands that a cap makes useless, gains by splitting.
 * Where bands overlap nothing is told of what they pay.
 */
export function lintPayout(plan: IncentivePlan & CurvePlan): readonly Finding[] {
  const overlaps = stretchesHeldTwice(plan);
  if (overlaps.length > 0)
    return [
      ...lintRates(plan),
      ...lintJumps(plan, jumpsOutside(plan, overlaps)),
      ...lintCaps(plan, startsOutside(plan, overlaps)),
    ];
  const curve = curveOf(plan);
  return [
    ...lintRates(plan),
    ...lintJumps(plan, jumpsOf(curve)),
    ...lintCaps(plan, startsOf(curve)),
    ...lintSplitting(plan, curve),
  ];
}

/** A rate of one and more pays more than was sold; most often a percentage was typed where a fraction belongs. */
export function lintRates({ bands }: Pick<IncentivePlan, 'bands'>): readonly Finding[] {
  return bands.flatMap(({ rate }, index) => {
    const path = `/bands/${index}/rate`;
    return rate !== undefined && toDecimal(rate, path).gte(1)
      ? [finding('warning', 'incentive/rate-above-one', path, { rate: String(rate) })]
      : [];
  });
}

/** Where one more unit pays much more, or less; of plans that pay on another figure, for each unit paid on. */
function lintJumps({ rounding }: IncentivePlan, jumps: readonly Jump[]): readonly Finding[] {
  return jumps.map(({ at, change, band }) => {
    const code = change.gt(0) ? 'incentive/cliff' : 'incentive/non-monotone';
    const side = band?.from.equals(at) ? 'from' : 'to';
    return {
      ...finding('warning', code, `/bands/${band?.index ?? 0}/${side}`, { at: plain(at) }),
      figure: padded(change, rounding.scale),
    };
  });
}

/** A band that starts where the lowest cap is reached already changes nothing; a floor above that cap contradicts it. */
function lintCaps({ limits }: IncentivePlan, starts: readonly BandStart[]): readonly Finding[] {
  const cap = limits.reduce<Decimal | null>((lowest, limit, place) => {
    if (limit.type !== 'cap') return lowest;
    const amount = toDecimal(limit.amount, `/limits/${place}/amount`);
    return lowest?.lte(amount) ? lowest : amount;
  }, null);
  if (cap === null) return [];
  const idle = starts.filter(({ payout }) => payout.gte(cap));
  return [
    ...idle.map(({ band: { index } }) =>
      finding('warning', 'incentive/band-unreachable', `/bands/${index}`, {
        band: index,
        cap: plain(cap),
      }),
    ),
    ...lintFloors(limits, cap),
  ];
}

function lintFloors(limits: IncentivePlan['limits'], cap: Decimal): readonly Finding[] {
  return limits.flatMap((limit, place) => {
    const path = `/limits/${place}/amount`;
    if (limit.type !== 'floor' || toDecimal(limit.amount, path).lte(cap)) return [];
    const params = { cap: plain(cap), floor: String(limit.amount) };
    return [finding('warning', 'incentive/limits-contradict', path, params)];
  });
}

/** Of very many bounds the lowest and the highest are tried. */
const mostAtAnEnd = 20;

/** Does the same measure pay more in two parts than in one? Then orders will be split between periods or names. */
function lintSplitting({ basis }: IncentivePlan, curve: PayoutCurve): readonly Finding[] {
  if (basis.tier !== basis.pay) return [];
  const points = splitPoints(curve);
  const found = points.flatMap((left, index) =>
    points.slice(index).map((right) => {
      const whole = left.plus(right);
      return {
        at: whole,
        gain: payoutAt(curve, left).plus(payoutAt(curve, right)).minus(payoutAt(curve, whole)),
      };
    }),
  );
  const [first] = found;
  if (first === undefined) return [];
  const worst = found.reduce((most, one) => (one.gain.gt(most.gain) ? one : most), first);
  if (!worst.gain.gt(0)) return [];
  const suspect = finding('warning', 'incentive/gain-by-splitting', '/bands', {
    at: plain(worst.at),
  });
  return [{ ...suspect, figure: plain(worst.gain.toDecimalPlaces(20)) }];
}

/** The bounds of the bands: where splitting pays most, if it pays at all. */
function splitPoints({ segments }: PayoutCurve): readonly Decimal[] {
  const bounds = segments.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const points = new Map(
    bounds.filter((bound) => bound.gt(0)).map((bound) => [plain(bound), bound]),
  );
  const all = [...points.values()];
  const isFew = all.length <= 2 * mostAtAnEnd;
  return isFew ? all : [...all.slice(0, mostAtAnEnd), ...all.slice(-mostAtAnEnd)];
}
