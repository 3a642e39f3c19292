export {
  type AbcRule,
  type AxisLevel,
  type Bounds,
  type CompositeRule,
  type ComputeRule,
  type ComputeRuleDraft,
  type ConditionBand,
  type CustomerColumns,
  customerPyramid,
  customerPyramidProfiles,
  eightyTwenty,
  type FiguresBand,
  type ForPopulation,
  type ForPopulationDraft,
  type GradeColumns,
  type GradeOutcome,
  type GradeProfile,
  type GradeSummary,
  type GradeTrait,
  type GridAxis,
  type GridRule,
  gradeCustomers,
  listGrades,
  type PercentilesRule,
  type PyramidGrade,
  type PyramidRule,
  type PyramidRuleDraft,
  presentPotentialGrid,
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
