export {
  type DistanceOptions,
  type DistanceOutcome,
  findGradeDistance,
  type GradeHolder,
} from './ahead/index.js';
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
export type {
  Distance,
  GradeAssignment,
  GradeDistance,
  GradeStretch,
  GrantedOutcome,
  GrantRule,
  GrantRuleDraft,
  GrantSource,
  LifetimeRule,
  MemberEvent,
  MemberFacts,
  QualifyingWindow,
  ReviewRule,
  ReviewRuleDraft,
} from './grant/index.js';
export type {
  TierPolicy,
  TierPolicyDraft,
} from './policy.js';
export type {
  TierErrorCode,
  TierReasonCode,
} from './reasons.js';
