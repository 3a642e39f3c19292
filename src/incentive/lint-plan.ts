import { padded, plain, toDecimal } from '../kernel/decimal/decimal.js';
import type { Finding } from '../kernel/decision/index.js';
import { curveOf, jumpsOf } from './payout-curve.js';
import type { IncentivePlan } from './policy.js';

/** What is wrong or suspicious in a plan of the right shape. */
export function lintPlan(plan: IncentivePlan): readonly Finding[] {
  const errors = [...lintBands(plan), ...lintConditions(plan)];
  return errors.length > 0 ? errors : [...lintGaps(plan), ...lintJumps(plan)];
}

function finding(severity: Finding['severity'], code: string, path: string, params: Finding['params']): Finding {
  return { severity, code, params, path };
}

function lintBands({ bands }: IncentivePlan): readonly Finding[] {
  if (bands.length === 0) return [finding('error', 'incentive/no-bands', '/bands', {})];
  return bands.flatMap(({ from, to }, index) => {
    const start = toDecimal(from, `/bands/${index}/from`);
    const isEmpty = to !== null && toDecimal(to, `/bands/${index}/to`).lte(start);
    const before = bands[index - 1];
    const end = before === undefined ? undefined : before.to;
    const overlaps = end === null || (end !== undefined && start.lt(toDecimal(end, `/bands/${index - 1}/to`)));
    return [
      ...(isEmpty ? [finding('error', 'incentive/band-empty', `/bands/${index}/to`, { from: String(from), to: String(to) })] : []),
      ...(overlaps ? [finding('error', 'incentive/bands-overlap', `/bands/${index}/from`, { from: String(from), before: end === null ? null : String(end) })] : []),
    ];
  });
}

function lintConditions({ conditions }: IncentivePlan): readonly Finding[] {
  return conditions.flatMap(({ id, bands }, index) => {
    const isRepeated = conditions.findIndex((other) => other.id === id) !== index;
    const falls = bands.findIndex(({ upTo }, band) => {
      const before = bands[band - 1];
      return before !== undefined && toDecimal(before.upTo, '').gte(toDecimal(upTo, ''));
    });
    return [
      ...(isRepeated ? [finding('error', 'policy/repeated-name', `/conditions/${index}/id`, { name: id })] : []),
      ...(falls < 0 ? [] : [finding('error', 'incentive/factor-bands-not-ascending', `/conditions/${index}/bands/${falls}/upTo`, { upTo: String(bands[falls]?.upTo) })]),
    ];
  });
}

/** Stretches above the first band that no band covers. */
function lintGaps(plan: IncentivePlan): readonly Finding[] {
  return curveOf(plan)
    .segments.filter(({ band }) => band === null)
    .map(({ from, to }) => finding('warning', 'incentive/bands-gap', '/bands', { from: plain(from), to: to === null ? null : plain(to) }));
}

/** Where one more unit pays much more, or less. */
function lintJumps(plan: IncentivePlan): readonly Finding[] {
  return jumpsOf(curveOf(plan)).map(({ at, change }) => ({
    ...finding('warning', change.gt(0) ? 'incentive/cliff' : 'incentive/non-monotone', '/bands', { at: plain(at) }),
    figure: padded(change, plan.rounding.scale),
  }));
}
