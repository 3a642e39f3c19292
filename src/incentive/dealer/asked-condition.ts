import {
  type Condition,
  type ConditionAnswer,
  type ConditionFacts,
  checkCondition,
  checkLabelledCondition,
  type MeasureLabels,
} from '../../kernel/decision/index.js';
import { ClienteleError, isClienteleError } from '../../kernel/errors/index.js';

/** Reads a condition of terms; asked about nothing, it shows whether it is one. */
export function readCondition(when: unknown): Condition | null {
  if (when === undefined) return null;
  checkCondition(when as Condition, {});
  return when as Condition;
}

/** Does the condition hold for the measures of facts? What is wrong with them is told at its place there. */
export function askCondition(
  when: Condition,
  measures: ConditionFacts,
  labels: MeasureLabels | undefined,
): ConditionAnswer {
  try {
    return checkLabelledCondition(when, measures, labels);
  } catch (error) {
    if (!isClienteleError(error) || !error.path.startsWith('/measures')) throw error;
    const { kind, code, message, issues } = error;
    const at = (path: string) => `/facts${path}`;
    throw new ClienteleError({
      kind,
      code,
      path: at(error.path),
      message,
      issues: issues.map((issue) => ({ ...issue, path: at(issue.path ?? '') })),
    });
  }
}
