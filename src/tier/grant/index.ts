export type {
  Distance,
  GradeDistance,
  GradeStretch,
  GrantedOutcome,
  GrantSource,
} from './decision.js';
export type { GradeAssignment, MemberEvent, MemberFacts } from './facts.js';
export type {
  GrantRule,
  GrantRuleDraft,
  LifetimeRule,
  QualifyingWindow,
  ReviewRule,
  ReviewRuleDraft,
} from './policy.js';
