import {
  type Condition,
  type ConditionAnswer,
  type ConditionFacts,
  checkLabelledCondition,
  type MeasureLabels,
} from '../../../kernel/decision/index.js';
import { attempt, throwInput } from '../../../kernel/errors/index.js';

/** Measures, where they stand, and the words for them. */
export interface AskedMeasures {
  readonly measures: ConditionFacts;
  /** Where the facts stand: measures are below it. */
  readonly at: string;
  readonly labels: MeasureLabels | undefined;
}

/** What a condition comes to; a word where it asks for a figure is refused at its place in the facts. */
export function askCondition(
  when: Condition,
  { measures, at, labels }: AskedMeasures,
): ConditionAnswer {
  const tried = attempt(() => checkLabelledCondition(when, measures, labels));
  if (tried.ok) return tried.value;
  const [issue] = tried.error.issues;
  return throwInput(
    'input/not-a-decimal',
    `${at}${tried.error.path}`,
    'a condition asks for a figure, such as "1234.50"',
    issue?.params,
  );
}

/** Does one of them hold? `null`: cannot be told. */
export function anyHolds(answers: readonly (boolean | null)[]): boolean | null {
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

/** Do all of them hold? `null`: cannot be told. */
export function allHold(answers: readonly (boolean | null)[]): boolean | null {
  return answers.includes(false) ? false : answers.includes(null) ? null : true;
}
