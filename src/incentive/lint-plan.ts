import type { Finding } from '../kernel/decision/index.js';
import { lintBands, lintCoverage } from './lint-bands.js';
import { lintConditions } from './lint-conditions.js';
import { finding } from './lint-finding.js';
import { lintMatrix } from './lint-matrix.js';
import { lintPayout } from './lint-payout.js';
import { lintPeriod, lintProration } from './lint-period.js';
import { lintTerms } from './lint-terms.js';
import type { IncentivePlan, PayoutStructure } from './policy.js';

/** What is wrong or suspicious in a plan of the right shape. Where bands overlap, what they pay is not looked at. */
export function lintPlan(plan: IncentivePlan): readonly Finding[] {
  const always = [
    ...lintPeriod(plan),
    ...lintProration(plan),
    ...lintBasis(plan),
    ...lintConditions(plan),
    ...lintTerms(plan),
  ];
  if (plan.structure === 'matrix') return [...lintMatrix(plan), ...always];
  const bands = lintBands(plan);
  return [
    ...(plan.matrix === null
      ? []
      : [finding('error', 'incentive/matrix-shape', '/matrix', { structure: plan.structure })]),
    ...bands,
    ...always,
    ...lintCoverage(plan),
    ...(bands.some(hidesPayout) ? [] : lintPayout({ ...plan, structure: plan.structure })),
  ];
}

/** Is what the plan pays not to be told? An empty band, or a bound that two bands hold, leaves it as it is. */
function hidesPayout({ severity, code, params }: Finding): boolean {
  const isHarmless =
    code === 'incentive/band-empty' ||
    (code === 'incentive/bands-overlap' && params['from'] === params['to']);
  return severity === 'error' && !isHarmless;
}

/** These pay one rate on whatever is paid on, or lumps that look at the picking figure alone. */
const payOnOther: readonly PayoutStructure[] = [
  'all-units',
  'matrix',
  'lump-sum',
  'interpolated',
  'per-increment',
];

/** What picks the band, what is paid on, and how returns are rated must fit each other. */
function lintBasis({
  basis: { tier, pay },
  structure,
  returnsRated,
}: IncentivePlan): readonly Finding[] {
  const differs = tier !== pay && !payOnOther.includes(structure);
  const noGrowth = pay === 'increment' && (typeof tier === 'string' || tier.type !== 'growth');
  const noPaidRate = returnsRated === 'at-paid-rate' && typeof tier !== 'string';
  return [
    ...(differs || noGrowth
      ? [finding('error', 'incentive/basis-mismatch', '/basis', { structure, pay })]
      : []),
    ...(noPaidRate
      ? [finding('error', 'incentive/basis-mismatch', '/returnsRated', { structure, pay })]
      : []),
  ];
}
