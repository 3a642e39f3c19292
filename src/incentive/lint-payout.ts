import { padded, plain, toDecimal } from '../kernel/decimal/decimal.js';
import type { Finding } from '../kernel/decision/index.js';
import { curveOf } from './curve-of.js';
import { finding } from './lint-finding.js';
import { lintSplitting } from './lint-splitting.js';
import { asRate } from './lint-terms.js';
import { type CurvePlan, jumpsOf, limitOf, type PayoutCurve } from './payout-curve.js';
import type { IncentivePlan } from './policy.js';

/** What is suspicious in what a plan pays: jumps, rates of one and more, bands that a cap makes useless, gains by splitting. */
export function lintPayout(plan: IncentivePlan & CurvePlan): readonly Finding[] {
  const curve = curveOf(plan);
  return [
    ...lintRates(plan),
    ...lintJumps(plan, curve),
    ...lintCaps(plan, curve),
    ...lintSplitting(plan, curve),
  ];
}

function lintRates({ bands }: IncentivePlan): readonly Finding[] {
  return bands.flatMap(({ rate }, index) =>
    rate === undefined ? [] : asRate(rate, `/bands/${index}/rate`),
  );
}

/** Where one more unit pays much more, or less; of plans that pay on another figure, for each unit paid on. */
function lintJumps({ rounding }: IncentivePlan, curve: PayoutCurve): readonly Finding[] {
  return jumpsOf(curve).map(({ at, change, band }) => {
    const code = change.gt(0) ? 'incentive/cliff' : 'incentive/non-monotone';
    const side = band?.from.equals(at) ? 'from' : 'to';
    return {
      ...finding('warning', code, `/bands/${band?.index ?? 0}/${side}`, { at: plain(at) }),
      figure: padded(change, rounding.scale),
    };
  });
}

/** A band that starts where the cap is reached already changes nothing. */
function lintCaps({ limits }: IncentivePlan, curve: PayoutCurve): readonly Finding[] {
  return limits.flatMap((limit, place) => {
    if (limit.type !== 'cap') return [];
    const cap = toDecimal(limit.amount, `/limits/${place}/amount`);
    const idle = curve.segments.flatMap(({ band, from, piece }) =>
      band !== null && limitOf(piece, from, 'above').gte(cap) ? [band.index] : [],
    );
    return [
      ...idle.map((band) =>
        finding('warning', 'incentive/band-unreachable', `/bands/${band}`, {
          band,
          cap: plain(cap),
        }),
      ),
    ];
  });
}
