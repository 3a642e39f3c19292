import { type DecimalInput, type DecimalString, isDecimal } from '../decimal/index.js';
import { plain, toDecimal } from '../decimal/decimal.js';
import { requireObject, requireList, requireText, show, throwInput } from '../errors/index.js';
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

const deepest = 64;

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
 * @throws {@link ClienteleError} `input/not-an-object`, `input/unknown-key` for what is no condition, `input/not-a-decimal` for a
 * figure that is none, `input/too-deep` beyond 64 levels
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
  const facts = requireObject(measures, '/measures', 'measures by name');
  return check(condition, facts, '', 1);
}

function check(condition: unknown, facts: Readonly<Record<string, unknown>>, path: string, depth: number): ConditionAnswer {
  if (depth > deepest) return throwInput('input/too-deep', path, `a condition has at most ${deepest} levels`);
  const read = requireObject(condition, path, 'a condition');
  if ('all' in read) return join('condition/all', read['all'], facts, `${path}/all`, depth, false);
  if ('any' in read) return join('condition/any', read['any'], facts, `${path}/any`, depth, true);
  if ('not' in read) return negate(check(read['not'], facts, `${path}/not`, depth + 1), path);
  return compare(read, facts, path);
}

/** `decisive` is the answer of one part that settles the whole. */
function join(code: 'condition/all' | 'condition/any', parts: unknown, facts: Readonly<Record<string, unknown>>, path: string, depth: number, decisive: boolean): ConditionAnswer {
  const answers = requireList(parts, path, 'a list of conditions').map((part, index) => check(part, facts, `${path}/${index}`, depth + 1));
  const settled = answers.some(({ holds }) => holds === decisive);
  const unknown = !settled && answers.some(({ holds }) => holds === null);
  const holds = settled ? decisive : unknown ? null : !decisive;
  return {
    holds,
    reason: { code, params: { holds }, path, parts: answers.map(({ reason }) => reason) },
    missing: unknown ? unique(answers.flatMap((answer) => answer.missing)) : [],
  };
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function negate(inner: ConditionAnswer, path: string): ConditionAnswer {
  const holds = inner.holds === null ? null : !inner.holds;
  return { holds, reason: { code: 'condition/not', params: { holds }, path: `${path}/not`, parts: [inner.reason] }, missing: inner.missing };
}

function compare(read: Readonly<Record<string, unknown>>, facts: Readonly<Record<string, unknown>>, path: string): ConditionAnswer {
  const measure = requireText(read['measure'], `${path}/measure`, 'the name of a measure');
  const value = Object.hasOwn(facts, measure) ? facts[measure] : undefined;
  if (value === undefined || value === null)
    return { holds: null, reason: { code: 'condition/unknown', params: { measure, holds: null }, path }, missing: [measure] };
  if ('equals' in read) {
    const wanted = requireText(read['equals'], `${path}/equals`, 'a text');
    const found = typeof value === 'number' ? figureText(value, measure) : requireText(value, `/measures/${measure}`, 'a text');
    const holds = found === wanted;
    return { holds, reason: { code: 'condition/equals', params: { measure, value: found, bound: wanted, holds }, path }, missing: [] };
  }
  const [code, bound] =
    'atLeast' in read ? (['condition/at-least', read['atLeast']] as const) : 'below' in read ? (['condition/below', read['below']] as const) : noCondition(read, path);
  const figure = toDecimal(value, `/measures/${measure}`);
  const limit = toDecimal(bound, path);
  const holds = code === 'condition/at-least' ? figure.gte(limit) : figure.lt(limit);
  return { holds, reason: { code, params: { measure, value: plain(figure), bound: plain(limit), holds }, path }, missing: [] };
}

function figureText(value: number, measure: string): DecimalString {
  return isDecimal(value) ? String(value) : plain(toDecimal(value, `/measures/${measure}`));
}

function noCondition(read: Readonly<Record<string, unknown>>, path: string): never {
  return throwInput('input/unknown-key', path, `expected all, any, not, or a measure with atLeast, below or equals, received ${show(Object.keys(read).join(', '))}`);
}

/** Every measure that a condition speaks of, in order of first mention. */
export function measuresOfCondition(condition: Condition): readonly string[] {
  if ('all' in condition) return unique(condition.all.flatMap(measuresOfCondition));
  if ('any' in condition) return unique(condition.any.flatMap(measuresOfCondition));
  return 'not' in condition ? measuresOfCondition(condition.not) : [condition.measure];
}
