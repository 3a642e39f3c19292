import { type Finding, repeatedNames } from '../../kernel/decision/index.js';
import { exactSum } from '../../kernel/numerics/exact-float-sum.js';
import { pointer } from '../../kernel/schema/index.js';
import type { CriteriaPolicy, Normalisation } from './policy.js';

/** How far weights that should sum to one may be from it. */
const tolerance = 1e-9;

/** What is wrong in a criteria policy of the right shape. */
export function lintCriteria(policy: CriteriaPolicy): readonly Finding[] {
  return [
    ...repeatedNames(policy.criteria, 'id', '/criteria'),
    ...lintWeights(policy),
    ...lintRange(policy.normalisation, '/normalisation'),
    ...policy.criteria.flatMap(({ normalisation }, index) =>
      normalisation === undefined
        ? []
        : lintRange(normalisation, `/criteria/${index}/normalisation`),
    ),
    ...lintCosts(policy),
  ];
}

function error(code: string, path: string, params: Finding['params']): Finding {
  return { severity: 'error', code, params, path };
}

/** Given weights are for exactly the criteria of the policy, not all zero, and sum to 1 where they should. */
function lintWeights({ criteria, weights }: CriteriaPolicy): readonly Finding[] {
  if (weights.type === 'equal') return [];
  const given: Readonly<Record<string, number>> = weights.weights;
  const unknown = Object.keys(given)
    .filter((name) => !criteria.some(({ id }) => id === name))
    .map((name) =>
      error('scoring/unknown-criterion', `/weights/weights/${pointer(name)}`, { criterion: name }),
    );
  const absent = criteria
    .filter(({ id }) => !Object.hasOwn(given, id))
    .map(({ id }) => error('policy/required', `/weights/weights/${pointer(id)}`, { key: id }));
  if (unknown.length + absent.length > 0) return [...unknown, ...absent];
  const sum = exactSum(Object.values(given));
  if (sum === 0) return [error('scoring/weights-all-zero', '/weights/weights', {})];
  return weights.scale === 'sum-to-one' && Math.abs(sum - 1) > tolerance
    ? [error('scoring/weights-not-one', '/weights/weights', { sum: String(sum) })]
    : [];
}

function lintRange(normalisation: Normalisation, path: string): readonly Finding[] {
  if (typeof normalisation === 'string') return [];
  const { from, to } = normalisation;
  return from < to && Number.isFinite(to - from)
    ? []
    : [error('scoring/range-not-ascending', path, { from: from + 0, to: to + 0 })];
}

/** What is not normalised has no way to say that less of it is better. */
function lintCosts({ criteria, normalisation }: CriteriaPolicy): readonly Finding[] {
  return criteria.flatMap((criterion, index) =>
    criterion.direction === 'cost' && (criterion.normalisation ?? normalisation) === 'none'
      ? [
          error('scoring/cost-not-normalised', `/criteria/${index}/direction`, {
            criterion: criterion.id,
          }),
        ]
      : [],
  );
}
