import { padded, plain } from '../kernel/decimal/decimal.js';
import type { Finding } from '../kernel/decision/index.js';
import { curveOf } from './curve-of.js';
import { finding } from './lint-finding.js';
import { lowestCap } from './lint-limits.js';
import { lintSplitting } from './lint-splitting.js';
import { asRate } from './lint-terms.js';
import { jumpsOutside, startsOutside, stretchesHeldTwice } from './outside-overlaps.js';
import { type BandStart, type CurvePlan, type Jump, jumpsOf, startsOf } from './payout-curve.js';
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

/** Rates of one and more. */
export function lintRates({ bands }: Pick<IncentivePlan, 'bands'>): readonly Finding[] {
  return bands.flatMap(({ rate }, index) =>
    rate === undefined ? [] : asRate(rate, `/bands/${index}/rate`),
  );
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

/** A band that starts where the lowest cap is reached already changes nothing. */
function lintCaps({ limits }: IncentivePlan, starts: readonly BandStart[]): readonly Finding[] {
  const cap = lowestCap(limits);
  if (cap === null) return [];
  return starts
    .filter(({ payout }) => payout.gte(cap))
    .map(({ band: { index } }) =>
      finding('warning', 'incentive/band-unreachable', `/bands/${index}`, {
        band: index,
        cap: plain(cap),
      }),
    );
}
