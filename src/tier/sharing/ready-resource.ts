import { type Decimal, toDecimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import { compiler } from '../../kernel/decision/index.js';
import {
  requireFilled,
  requireObject,
  requireText,
  requireWord,
  throwPolicy,
} from '../../kernel/errors/index.js';
import { lintResource } from './lint-resource.js';
import { apportionRules, type ResourcePolicy, shortageRules, weighByRules } from './policy.js';
import { resourceFormat } from './resource-format.js';
import { wholeSteps } from './whole-steps.js';

/** One grade, in whole steps. */
export interface ReadyGrade {
  readonly grade: string;
  readonly minimum: bigint;
  readonly maximum: bigint | null;
  readonly weight: Decimal;
}

/** A resource policy, read. */
export interface ReadyResource {
  readonly step: Decimal;
  readonly grades: readonly ReadyGrade[];
}

/** A resource policy, compiled once. */
export const readyResource = /* @__PURE__ */ compiler<ResourcePolicy, ReadyResource>(
  resourceFormat,
  'defineResourcePolicy',
  (policy) => {
    requireText(policy.unit, '/unit', 'a unit');
    requireWord(policy.shortage, '/shortage', shortageRules);
    requireWord(policy.weighBy, '/weighBy', weighByRules);
    requireWord(policy.apportion, '/apportion', apportionRules);
    if (policy.weightMeasure !== null)
      requireText(policy.weightMeasure, '/weightMeasure', 'the name of a measure');
    const step = toDecimal(policy.step, '/step');
    if (!step.greaterThan(0))
      throwPolicy('policy/wrong-value', '/step', 'expected a step above zero', {});
    const list = requireFilled(policy.grades, '/grades', 'a list of grades');
    return { step, grades: list.map((row, index) => readGrade(row, step, `/grades/${index}`)) };
  },
  lintResource,
);

function readGrade(row: unknown, step: Decimal, path: string): ReadyGrade {
  const { grade, minimum, maximum, weight } = requireObject(row, path, 'a grade');
  const most = maximum === null ? null : toNotNegative(maximum, `${path}/maximum`);
  return {
    grade: requireText(grade, `${path}/grade`, 'the name of a grade'),
    minimum: wholeSteps(toNotNegative(minimum, `${path}/minimum`), step).steps,
    maximum: most === null ? null : wholeSteps(most, step).steps,
    weight: toNotNegative(weight, `${path}/weight`),
  };
}
