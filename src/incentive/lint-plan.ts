import type { Finding } from '../kernel/decision/index.js';
import { lintCoverage } from './lint-bands.js';
import { lintContradictions } from './lint-contradictions.js';
import { lintMatrixRates } from './lint-matrix.js';
import { lintPayout } from './lint-payout.js';
import { lintScopes } from './lint-scope.js';
import { lintTerms } from './lint-terms.js';
import type { IncentivePlan } from './policy.js';

/** What is wrong or suspicious in a plan of the right shape. */
export function lintPlan(plan: IncentivePlan): readonly Finding[] {
  const { structure, matrix } = plan;
  const contradictions = lintContradictions(plan);
  const always = [...contradictions, ...lintScopes(plan), ...lintTerms(plan)];
  if (structure === 'matrix')
    return [...always, ...(matrix === null ? [] : lintMatrixRates(matrix))];
  const isHidden = contradictions.some(
    (found) => found.path?.startsWith('/bands') && hidesPayout(found),
  );
  return [
    ...always,
    ...lintCoverage(plan),
    ...(isHidden ? [] : lintPayout({ ...plan, structure })),
  ];
}

/** Is what the plan pays not to be told? An empty band leaves it as it is, and an overlap hides no more than itself. */
function hidesPayout({ severity, code }: Finding): boolean {
  const isHarmless = code === 'incentive/band-empty' || code === 'incentive/bands-overlap';
  return severity === 'error' && !isHarmless;
}
