export {
  type AbcRule,
  type AxisLevel,
  type Bounds,
  type CompositeRule,
  type ComputeRule,
  type ComputeRuleDraft,
  type ConditionBand,
  customerPyramid,
  type FiguresBand,
  type ForPopulation,
  type GradeOutcome,
  type GradeSummary,
  type GridAxis,
  type GridRule,
  gradeCustomers,
  listGrades,
  type PercentilesRule,
  type PyramidGrade,
  type PyramidRule,
  type PyramidRuleDraft,
  type ThresholdsRule,
} from './compute/index.js';
export {
  defineTierPolicy,
  lintTierPolicy,
  parseTierPolicy,
  safeParseTierPolicy,
} from './define-tier-policy.js';
export type { GradeEntitlement } from './entitlements/index.js';
export type { CustomerFacts } from './facts.js';
export {
  type Distance,
  type GivenGrade,
  type GradeAssignment,
  type GradeDistance,
  type GradeReplayOptions,
  type GradeStretch,
  type GrantedOutcome,
  type GrantRule,
  type GrantRuleDraft,
  type GrantSource,
  type GrantSummary,
  type LifetimeRule,
  type MemberEvent,
  type MemberFacts,
  type QualifyingWindow,
  type ReviewRule,
  type ReviewRuleDraft,
  replayGrade,
  replayGrades,
} from './grant/index.js';
export type {
  TierPolicy,
  TierPolicyDraft,
} from './policy.js';
export type {
  TierErrorCode,
  TierReasonCode,
} from './reasons.js';
