import type { Messages } from '../../kernel/errors/index.js';
import type { ComputeErrorCode } from './reasons.js';

/** What the errors of the rules that compute grades say to a developer. */
export const computeMessages: Messages<ComputeErrorCode> = {
  'tier/shares-not-one': ({ sum }) =>
    `the shares of the grades must sum to exactly 1, they sum to ${String(sum)}; correct a share`,
  'tier/quantile-above-one': ({ grade, from }) =>
    `the grade ${String(grade)} starts from the quantile ${String(from)}; expected at most 1, such as "0.9" for the best tenth`,
  'tier/quantiles-not-falling': ({ before, after }) =>
    `the quantiles must fall from the top grade down, ${String(after)} stands below ${String(before)}; put the grades in order`,
  'tier/quantiles-end-above-zero': ({ from }) =>
    `the last grade takes the rest, so it starts from "0", not from ${String(from)}`,
  'tier/abc-not-rising': ({ before, after }) =>
    `upTo must rise from the top grade down, ${String(after)} follows ${String(before)}; put the grades in order`,
  'tier/abc-not-one': ({ upTo }) =>
    `the last grade takes the rest, so its upTo is exactly 1, not ${String(upTo)}`,
  'tier/fallback-unknown-grade': ({ grade }) =>
    `the fallback names the grade ${String(grade)}, which the rule does not have; use the same grades`,
  'tier/not-by-columns': ({ type }) =>
    `a rule of type ${String(type)} looks at each customer alone and reads records; pass records`,
};
