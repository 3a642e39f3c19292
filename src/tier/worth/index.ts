export { checkGradingNeed } from './grading-check/check-grading-need.js';
export type {
  GiniAnswer,
  GradingCheck,
  GradingNeed,
  RepeatAnswer,
  SpanAnswer,
  TopShareAnswer,
} from './grading-check/decision.js';
export {
  defineGradingCheckPolicy,
  lintGradingCheckPolicy,
  parseGradingCheckPolicy,
  safeParseGradingCheckPolicy,
} from './grading-check/define-grading-check-policy.js';
export type { GradingNeedFacts } from './grading-check/facts.js';
export type {
  GiniCheck,
  GradingCheckPolicy,
  GradingCheckPolicyDraft,
  RepeatCheck,
  SpanCheck,
  TopShareCheck,
} from './grading-check/policy.js';
export { gradingCheck } from './grading-check/presets.js';
export type {
  ProspectBatch,
  ProspectOutcome,
  ProspectSummary,
} from './prospects/decision.js';
export {
  defineProspectPolicy,
  lintProspectPolicy,
  parseProspectPolicy,
  safeParseProspectPolicy,
} from './prospects/define-prospect-policy.js';
export type { ProspectFacts } from './prospects/facts.js';
export { gradeProspects } from './prospects/grade-prospects.js';
export type {
  ProspectBands,
  ProspectPolicy,
  ProspectPolicyDraft,
  ProspectShares,
  ProspectStage,
} from './prospects/policy.js';
export { prospectsByStage } from './prospects/presets.js';
export {
  chooseSmallCustomerAction,
  chooseSmallCustomerActions,
} from './small-customers/choose-small-customer-action.js';
export type {
  SmallCustomerAlternative,
  SmallCustomerOutcome,
  SmallCustomerReasonCode,
  SmallCustomerSummary,
} from './small-customers/decision.js';
export {
  defineSmallCustomerPolicy,
  lintSmallCustomerPolicy,
  parseSmallCustomerPolicy,
  safeParseSmallCustomerPolicy,
} from './small-customers/define-small-customer-policy.js';
export type { SmallCustomerFacts } from './small-customers/facts.js';
export type {
  ActionProbability,
  AmountTerm,
  BadSign,
  SmallCustomerAction,
  SmallCustomerActionDraft,
  SmallCustomerPolicy,
  SmallCustomerPolicyDraft,
  UpgradeTest,
} from './small-customers/policy.js';
export {
  type SmallCustomerPresetAction,
  type SmallCustomerPresetMeasure,
  smallCustomers,
} from './small-customers/presets.js';
