export type { GradeOutcome, GradeSummary } from './decision.js';
export {
  defineTierPolicy,
  lintTierPolicy,
  parseTierPolicy,
  safeParseTierPolicy,
} from './define-tier-policy.js';
export type { CustomerFacts } from './facts.js';
export { gradeCustomers } from './grade-customers.js';
export type {
  PyramidGrade,
  PyramidRule,
  PyramidRuleDraft,
  TierPolicy,
  TierPolicyDraft,
} from './policy.js';
export { customerPyramid } from './presets.js';
export type { TierErrorCode, TierReasonCode } from './reasons.js';
