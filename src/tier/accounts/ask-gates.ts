import { Decimal, divideRounded, plain, toOperand } from '../../kernel/decimal/decimal.js';
import type { Ratio } from '../../kernel/decimal/index.js';
import {
  type ConditionFacts,
  type ConditionReasonCode,
  checkLabelledCondition,
  type JsonValue,
  type Reason,
} from '../../kernel/decision/index.js';
import { attempt, throwIssues } from '../../kernel/errors/index.js';
import type { Scored } from '../../scoring/index.js';
import { shownFigure } from '../../scoring/points-rule.js';
import type { GateAnswer } from './decision.js';
import type { AccountFacts } from './facts.js';
import type { AccountPolicy } from './policy.js';
import type { AccountAnswerCode } from './reasons.js';

/** What the gates said. */
export interface GatesAnswer {
  /** All of them, or any, as the policy says; `null`: cannot be told. */
  readonly hold: boolean | null;
  readonly gates: readonly GateAnswer[];
  /** The measures that would have been needed; none where the others decide. */
  readonly missing: readonly string[];
  /** `null` where the policy has no gates. */
  readonly reason: Reason<AccountAnswerCode> | null;
}

/** Asks every gate of a policy about one account. */
export function askGates(
  { gates, match, measureLabels }: AccountPolicy,
  { measures }: AccountFacts,
  path: string,
): GatesAnswer {
  if (gates.length === 0) return { hold: true, gates: [], missing: [], reason: null };
  const facts = gateFacts(measures);
  const answers = gates.map(({ gate, label, when }) => {
    const asked = attempt(() => checkLabelledCondition(when, facts, measureLabels));
    if (!asked.ok)
      return throwIssues('input', within(asked.error.issues, path), 'cannot ask a gate');
    const { holds, missing, reason } = asked.value;
    const params = { gate, label: label ?? null, holds };
    const why = { code: 'tier/account-gate', params, parts: [shown(reason, measures)] } as const;
    return { gate, holds, missing, why };
  });
  const hold = joined(
    answers.map(({ holds }) => holds),
    match,
  );
  return {
    hold,
    gates: answers.map(({ gate, holds }) => ({ gate, holds })),
    missing: hold === null ? [...new Set(answers.flatMap(({ missing }) => missing))] : [],
    reason: {
      code: 'tier/account-gates',
      params: { match, hold },
      parts: answers.map(({ why }) => why),
    },
  };
}

/** Answers of three values joined: one that decides, else unknown if any is. */
export function joined(
  answers: readonly (boolean | null)[],
  match: AccountPolicy['match'],
): boolean | null {
  const decisive = match === 'any';
  if (answers.includes(decisive)) return decisive;
  return answers.includes(null) ? null : !decisive;
}

function within(issues: readonly Reason[], path: string): readonly Reason[] {
  return issues.map((issue) => ({ ...issue, path: `${path}${issue.path ?? ''}` }));
}

function isRatio(figure: Scored | null | undefined): figure is Ratio {
  return typeof figure === 'object' && figure !== null;
}

/** The figures as conditions read them. */
function gateFacts(measures: AccountFacts['measures']): ConditionFacts {
  return Object.fromEntries(
    Object.entries(measures).map(([name, figure]) => [
      name,
      isRatio(figure) ? comparableText(figure) : figure,
    ]),
  );
}

/** The digits that a figure of a condition may have, with those before the point. */
const mostDigits = 40;

/**
 * A ratio as a decimal that is at least a bound exactly where the ratio is: cut downwards, finer than any bound of its size
 * can be written.
 */
function comparableText({ numerator, denominator }: Ratio): string {
  const top = toOperand(numerator, '/numerator');
  const bottom = toOperand(denominator, '/denominator');
  const whole = plain(top.div(bottom).abs().floor()).length;
  const scale = Math.max(0, mostDigits - whole);
  return plain(new Decimal(divideRounded(top, bottom, { scale, mode: 'floor' })));
}

/** A reason of a condition, with ratios as they are shown elsewhere: their quotient to six decimals, and both figures. */
function shown(
  reason: Reason<ConditionReasonCode>,
  measures: AccountFacts['measures'],
): Reason<ConditionReasonCode> {
  const { parts, params } = reason;
  const name = params['measure'];
  const figure =
    typeof name === 'string' && Object.hasOwn(measures, name) ? measures[name] : undefined;
  return {
    ...reason,
    params: isRatio(figure) ? { ...params, ...shownRatio(figure) } : params,
    ...(parts === undefined ? {} : { parts: parts.map((part) => shown(part, measures)) }),
  };
}

/** What was measured, as it stands; a ratio as its quotient, with both of its figures beside it. */
export function shownRatio({ numerator, denominator }: Ratio): Readonly<Record<string, JsonValue>> {
  const value = plain(shownFigure({ numerator, denominator }).toDecimalPlaces(6));
  return { value, numerator, denominator };
}
