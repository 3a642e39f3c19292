import type { Finding } from '../kernel/decision/index.js';
import { lintBands } from './lint-bands.js';
import { lintConditions } from './lint-conditions.js';
import { finding } from './lint-finding.js';
import { lintMatrix } from './lint-matrix.js';
import { lintPeriod, lintProration } from './lint-period.js';
import type { IncentivePlan, PayoutStructure } from './policy.js';

/** How a plan of the right shape contradicts itself: all that is an error, and terms that nothing looks at. */
export function lintContradictions(plan: IncentivePlan): readonly Finding[] {
  const always = [
    ...lintPeriod(plan),
    ...lintProration(plan),
    ...lintBasis(plan),
    ...lintConditions(plan),
  ];
  if (plan.structure === 'matrix') return [...lintMatrix(plan), ...always];
  const { structure } = plan;
  const stray =
    plan.matrix === null
      ? []
      : [finding('error', 'incentive/matrix-shape', '/matrix', { structure })];
  return [...stray, ...lintBands(plan), ...always];
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
