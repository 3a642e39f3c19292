export type {
  Distance,
  GivenGrade,
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
export { replayGrade } from './replay-grade.js';
export { type GrantSummary, replayGrades } from './replay-grades.js';
export type { GradeReplayOptions } from './replay-options.js';
