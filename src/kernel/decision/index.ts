export type { Comparison } from './comparison.js';
export {
  type Condition,
  type ConditionAnswer,
  type ConditionFacts,
  type ConditionReasonCode,
  checkCondition,
  checkLabelledCondition,
  measuresOfCondition,
} from './condition.js';
export type {
  Batch,
  BatchOptions,
  Counts,
  DecideOptions,
  Decision,
  Explain,
  Intake,
  Reject,
  Rows,
} from './decision.js';
export {
  compiler,
  isDefined,
  markDefined,
  refOf,
  requireDefined,
  trustPolicy,
} from './defined-policy.js';
export { type ChangedField, diffPolicies, type PolicyDifference } from './diff-policies.js';
export type { Figure, Measures } from './figures.js';
export { type MeasureLabels, measureLabelOf, measureLabelsOf } from './measure-label.js';
export { byId, outcomeOf } from './outcome-of.js';
export type { Defined, Label, Policy, PolicyDraft, PolicyRef } from './policy.js';
export { isInForce, requireInForce, selectPolicy } from './policy-in-force.js';
export type { Finding, JsonValue, Reason } from './reason.js';
export { repeatedNames } from './repeated-names.js';
