import { plain, toDecimal } from '../decimal/decimal.js';
import type { DecimalInput } from '../decimal/index.js';
import {
  type Phrase,
  pointer,
  requireList,
  requireObject,
  requireText,
  show,
  throwInput,
} from '../errors/index.js';
import { type Budget, fullBudget, mostLevels, mostNodes, spend } from './depth.js';
import { type MeasureLabels, measureLabelOf } from './measure-label.js';
import type { Label } from './policy.js';
import type { Reason } from './reason.js';

/**
 * A closed language for "when": comparisons of named measures, joined by `all`, `any` and `not`. `atLeast` includes its
 * bound, `below` excludes it; `equals` compares text. What it cannot say, the caller computes and passes as a measure.
 */
export type Condition<M extends string = string> =
  | { readonly all: readonly Condition<M>[] }
  | { readonly any: readonly Condition<M>[] }
  | { readonly not: Condition<M> }
  | { readonly measure: M; readonly atLeast: DecimalInput }
  | { readonly measure: M; readonly below: DecimalInput }
  | { readonly measure: M; readonly equals: string };

/** The codes of the reasons of a condition. */
export type ConditionReasonCode =
  | 'condition/all'
  | 'condition/any'
  | 'condition/not'
  | 'condition/at-least'
  | 'condition/below'
  | 'condition/equals'
  | 'condition/unknown';

/** What a condition came to. */
export interface ConditionAnswer {
  /** `null`: cannot be told, because a measure is missing that would decide. */
  readonly holds: boolean | null;
  readonly reason: Reason<ConditionReasonCode>;
  readonly missing: readonly string[];
}

/** What a condition is asked about: figures or words by name; absent and `null` are both unknown. */
export type ConditionFacts = Readonly<Record<string, DecimalInput | null | undefined>>;

type Facts = Readonly<Record<string, unknown>>;
type Joint = 'all' | 'any';
type Comparison = 'atLeast' | 'below' | 'equals';
type Operator = Joint | 'not' | Comparison;

/**
 * Does the condition hold for these measures, and why?
 *
 * Logic of three values: an unknown measure makes the answer unknown only where it would decide. `all` with one known
 * failure fails, `any` with one known success holds.
 *
 * @param condition - the condition
 * @param measures - figures or words by name
 * @returns `holds`: `true`, `false`, or `null` where it cannot be told; `reason`: the tree of comparisons made; `missing`: the
 * measures that would have been needed
 * @throws {@link ClienteleError} `input/not-an-object`, `input/unknown-key` for what is no condition (also for one with a key too
 * many), `input/not-a-text`, `input/not-a-list`; `input/not-a-decimal` or `decimal/number-not-exact` for a figure that is none;
 * `input/too-deep` beyond 64 levels, or 100,000 conditions in all
 * @guarantee `not` of `not` is the condition; `all` and `any` obey De Morgan's laws, also for unknowns
 * @source Kleene's strong three-valued logic
 * @example
 * ```ts
 * import { checkCondition } from 'clientele';
 * const gold = { all: [{ measure: 'spend', atLeast: '5000' }, { not: { measure: 'complaints', atLeast: '3' } }] };
 * checkCondition(gold, { spend: '5000', complaints: '0' }).holds;   // => true
 * checkCondition(gold, { spend: '4999.99' }).holds;                 // => false
 * checkCondition(gold, { spend: '5000' }).holds;                    // => null
 * checkCondition(gold, { spend: '5000' }).missing;                  // => ['complaints']
 * ```
 * @category Decisions
 */
export function checkCondition(condition: Condition, measures: ConditionFacts): ConditionAnswer {
  return checkLabelledCondition(condition, measures, undefined);
}

/** {@link checkCondition} of a policy that may have words for its measures; the reasons have them as `measureLabel`. */
export function checkLabelledCondition(
  condition: Condition,
  measures: ConditionFacts,
  labels: MeasureLabels | undefined,
): ConditionAnswer {
  const facts = requireObject(measures, '/measures', 'measures by name');
  return check(condition, { facts, labels, budget: fullBudget() }, '', 1);
}

/** What a condition is asked about, with the words for it. */
interface Asked {
  readonly facts: Facts;
  readonly labels: MeasureLabels | undefined;
  readonly budget: Budget;
}

function check(condition: unknown, asked: Asked, path: string, depth: number): ConditionAnswer {
  if (!spend(asked.budget, depth))
    return throwInput(
      'input/too-deep',
      path.slice(0, 200),
      `expected a condition of at most ${mostLevels} levels and ${mostNodes} conditions in all`,
    );
  const read = requireObject(condition, path, 'a condition');
  const operator = operatorOf(read, path);
  switch (operator) {
    case 'all':
    case 'any':
      return join(operator, read[operator], asked, path, depth);
    case 'not':
      return negate(check(read['not'], asked, `${path}/not`, depth + 1), path);
    case 'equals':
      return compareText(read, asked, path);
    case 'atLeast':
    case 'below':
      return compareFigure(operator, read, asked, path);
  }
}

const operators: readonly string[] = ['all', 'any', 'not', 'atLeast', 'below', 'equals'];

/** What a condition may be, for messages. */
export const conditionForms =
  'all, any, not, or a measure with one of atLeast, below and equals' satisfies Phrase;

/** Does a value name any operator of the condition language? */
export function namesOperator(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    operators.some((operator) => Object.hasOwn(value, operator))
  );
}

/** A condition is closed: one operator, and a measure where the operator compares one. */
function operatorOf(read: Facts, path: string): Operator {
  const keys = Object.keys(read);
  const [operator, ...more] = keys.filter((key) => key !== 'measure');
  if (operator === undefined || more.length > 0 || !operators.includes(operator))
    return noCondition(keys, path);
  const compares = operator === 'atLeast' || operator === 'below' || operator === 'equals';
  return compares === keys.includes('measure') ? (operator as Operator) : noCondition(keys, path);
}

function noCondition(keys: readonly string[], path: string): never {
  const received = show(keys.join(', '));
  return throwInput(
    'input/unknown-key',
    path,
    `expected ${conditionForms}, received the keys ${received}`,
    { received },
  );
}

function join(
  operator: Joint,
  parts: unknown,
  asked: Asked,
  parent: string,
  depth: number,
): ConditionAnswer {
  const path = `${parent}/${operator}`;
  const answers = Array.from(requireList(parts, path, 'a list of conditions'), (part, index) =>
    check(part, asked, `${path}/${index}`, depth + 1),
  );
  // the answer of one part that settles the whole
  const decisive = operator === 'any';
  const settled = answers.some(({ holds }) => holds === decisive);
  const unknown = !settled && answers.some(({ holds }) => holds === null);
  const holds = settled ? decisive : unknown ? null : !decisive;
  return {
    holds,
    reason: {
      code: `condition/${operator}`,
      params: { holds },
      path,
      parts: answers.map(({ reason }) => reason),
    },
    missing: unknown ? unique(answers.flatMap((answer) => answer.missing)) : [],
  };
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function negate(inner: ConditionAnswer, path: string): ConditionAnswer {
  const holds = inner.holds === null ? null : !inner.holds;
  return {
    holds,
    reason: {
      code: 'condition/not',
      params: { holds },
      path: `${path}/not`,
      parts: [inner.reason],
    },
    missing: inner.missing,
  };
}

function compareFigure(
  operator: 'atLeast' | 'below',
  read: Facts,
  asked: Asked,
  path: string,
): ConditionAnswer {
  const limit = toDecimal(read[operator], `${path}/${operator}`);
  const { measure, value, at, label } = factOf(read, asked, path);
  if (value === null) return unknownAnswer(measure, label, path);
  const figure = toDecimal(value, at);
  const holds = operator === 'atLeast' ? figure.gte(limit) : figure.lt(limit);
  const code = operator === 'atLeast' ? 'condition/at-least' : 'condition/below';
  const params = { measure, ...label, value: plain(figure), bound: plain(limit), holds };
  return { holds, reason: { code, params, path }, missing: [] };
}

function compareText(read: Facts, asked: Asked, path: string): ConditionAnswer {
  const bound = requireText(read['equals'], `${path}/equals`, 'a text');
  const { measure, value, at, label } = factOf(read, asked, path);
  if (value === null) return unknownAnswer(measure, label, path);
  const text = typeof value === 'string' ? value : plain(toDecimal(value, at));
  const holds = text === bound;
  const params = { measure, ...label, value: text, bound, holds };
  return { holds, reason: { code: 'condition/equals', params, path }, missing: [] };
}

/** The fact that a comparison looks at: `null` where it is unknown, `at` is its place; and its label, if there is one. */
function factOf(read: Facts, { facts, labels }: Asked, path: string) {
  const measure = requireText(read['measure'], `${path}/measure`, 'the name of a measure');
  const value = Object.hasOwn(facts, measure) ? (facts[measure] ?? null) : null;
  const measureLabel = measureLabelOf(labels, measure);
  const label = measureLabel === null ? {} : { measureLabel };
  return { measure, value, at: `/measures/${pointer(measure)}`, label };
}

function unknownAnswer(
  measure: string,
  label: { readonly measureLabel?: Label },
  path: string,
): ConditionAnswer {
  const params = { measure, ...label, holds: null };
  return { holds: null, reason: { code: 'condition/unknown', params, path }, missing: [measure] };
}

/** Every measure that a condition speaks of, in order of first mention. */
export function measuresOfCondition(condition: Condition): readonly string[] {
  if ('all' in condition) return unique(condition.all.flatMap(measuresOfCondition));
  if ('any' in condition) return unique(condition.any.flatMap(measuresOfCondition));
  return 'not' in condition ? measuresOfCondition(condition.not) : [condition.measure];
}
