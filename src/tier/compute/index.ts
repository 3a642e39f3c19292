export {
  customerPyramidProfiles,
  type GradeProfile,
  type GradeTrait,
} from './customer-pyramid-profiles.js';
export type {
  GradeDecision,
  GradeOutcome,
  GradeReasonCode,
  GradeSummary,
  Grading,
} from './decision.js';
export type { CustomerColumns, GradeColumns } from './grade-columns.js';
export { gradeCustomer } from './grade-customer.js';
export { gradeCustomers } from './grade-customers.js';
export { listGrades } from './list-grades.js';
export type {
  AbcRule,
  AxisLevel,
  Bounds,
  CompositeRule,
  ComputeRule,
  ComputeRuleDraft,
  ConditionBand,
  FiguresBand,
  ForPopulation,
  ForPopulationDraft,
  GridAxis,
  GridRule,
  PercentilesRule,
  PyramidGrade,
  PyramidRule,
  PyramidRuleDraft,
  ThresholdsRule,
  ThresholdsRuleDraft,
} from './policy.js';
export { customerPyramid, eightyTwenty, presentPotentialGrid } from './presets.js';
