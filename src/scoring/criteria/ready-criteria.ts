import { compiler } from '../../kernel/decision/index.js';
import {
  pointer,
  requireFilled,
  requireObject,
  requireText,
  requireWord,
  show,
  throwInput,
} from '../../kernel/errors/index.js';
import { exactSum } from '../../kernel/numerics/exact-float-sum.js';
import { criteriaFormat } from './criteria-format.js';
import { lintCriteria } from './lint-criteria.js';
import type { CriteriaPolicy, Criterion, Normalisation } from './policy.js';

/** A criterion made ready: its own normalisation or that of the policy, its part of all weights, its grades by name. */
export interface ReadyCriterion {
  readonly rule: Criterion;
  readonly normalisation: Normalisation;
  readonly weight: number;
  readonly grades: ReadonlyMap<string, number> | null;
}

/** A criteria policy made ready. */
export interface ReadyCriteria {
  readonly missing: CriteriaPolicy['missing'];
  readonly criteria: readonly ReadyCriterion[];
  /** The place of each criterion in the list. */
  readonly places: ReadonlyMap<string, number>;
}

/** The compiled form of a defined criteria policy. */
export const readyCriteria = /* @__PURE__ */ compiler<CriteriaPolicy, ReadyCriteria>(
  criteriaFormat,
  'defineCriteriaPolicy',
  (policy) => {
    requireShape(policy);
    const { criteria, normalisation } = policy;
    const weights = weightsOf(policy);
    return {
      missing: policy.missing,
      criteria: criteria.map((rule, index) => ({
        rule,
        normalisation: unsigned(rule.normalisation ?? normalisation),
        weight: weights[index] ?? 0,
        grades: rule.grades === undefined ? null : new Map(Object.entries(rule.grades)),
      })),
      places: new Map(criteria.map(({ id }, index) => [id, index])),
    };
  },
  lintCriteria,
);

/** The weights divided by their exact sum: weights that sum to one stay as they are. */
function weightsOf({ criteria, weights }: CriteriaPolicy): readonly number[] {
  if (weights.type === 'equal') return criteria.map(() => 1 / criteria.length);
  const given: Readonly<Record<string, number>> = weights.weights;
  const whole = exactSum(Object.values(given));
  return criteria.map(({ id }) => (given[id] ?? 0) / whole + 0);
}

/** No zero of a range has a sign: it is shown in the answer. */
function unsigned(rule: Normalisation): Normalisation {
  return typeof rule === 'string' ? rule : { ...rule, from: rule.from + 0, to: rule.to + 0 };
}

/** Reads what a trusted policy may have wrong. */
function requireShape({ criteria, weights, normalisation, missing }: CriteriaPolicy): void {
  requireWord(missing, '/missing', ['refuse', 'worst', 'redistribute']);
  requireNormalisation(normalisation, '/normalisation');
  requireFilled(criteria, '/criteria', 'a list of criteria');
  for (const [index, criterion] of criteria.entries())
    requireCriterion(criterion, `/criteria/${index}`);
  requireWord(weights.type, '/weights/type', ['given', 'equal']);
  if (weights.type === 'equal') return;
  requireWord(weights.scale, '/weights/scale', ['sum-to-one', 'relative']);
  requireNumbers(weights.weights, '/weights/weights', 0);
}

function requireCriterion({ id, direction, normalisation, grades }: Criterion, path: string): void {
  requireText(id, `${path}/id`, 'the name of a criterion');
  requireWord(direction, `${path}/direction`, ['benefit', 'cost']);
  if (normalisation !== undefined) requireNormalisation(normalisation, `${path}/normalisation`);
  if (grades !== undefined) requireNumbers(grades, `${path}/grades`, Number.NEGATIVE_INFINITY);
}

function requireNormalisation(rule: Normalisation, path: string): void {
  if (typeof rule === 'string') {
    requireWord(rule, path, ['none', 'max-ratio', 'min-max', 'sum']);
    return;
  }
  const { type, from, to, outside } = requireObject(rule, path, 'a normalisation');
  requireWord(type, `${path}/type`, ['range']);
  requireNumber(from, `${path}/from`, Number.NEGATIVE_INFINITY);
  requireNumber(to, `${path}/to`, Number.NEGATIVE_INFINITY);
  requireWord(outside, `${path}/outside`, ['hold', 'refuse']);
}

function requireNumbers(value: unknown, path: string, least: number): void {
  const named = requireObject(value, path, 'numbers by name');
  for (const [name, number] of Object.entries(named))
    requireNumber(number, `${path}/${pointer(name)}`, least);
}

function requireNumber(value: unknown, path: string, least: number): void {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < least)
    throwInput('input/out-of-range', path, `expected a number, received ${show(value)}`, {
      received: show(value),
    });
}
