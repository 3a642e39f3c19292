import type { Finding } from '../kernel/decision/index.js';
import { lintCoverage } from './lint-bands.js';
import { lintPayout } from './lint-payout.js';
import { lintTerms } from './lint-terms.js';
import type { IncentivePlan } from './policy.js';

/** What is wrong or suspicious in a plan of the right shape. Where bands overlap, what they pay is not looked at. */
export function lintPlan(plan: IncentivePlan): readonly Finding[] {
  const { structure } = plan;
  const terms = lintTerms(plan);
  if (structure === 'matrix') return terms;
  const isHidden = terms.some((found) => found.path?.startsWith('/bands') && hidesPayout(found));
  return [...terms, ...lintCoverage(plan), ...(isHidden ? [] : lintPayout({ ...plan, structure }))];
}

/** Is what the plan pays not to be told? An empty band, or a bound that two bands hold, leaves it as it is. */
function hidesPayout({ severity, code, params }: Finding): boolean {
  const isHarmless =
    code === 'incentive/band-empty' ||
    (code === 'incentive/bands-overlap' && params['from'] === params['to']);
  return severity === 'error' && !isHarmless;
}
