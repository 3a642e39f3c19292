export type {
  Affinities,
  AffinityOptions,
  CategoryAffinity,
  CategoryLine,
  CategoryShare,
  CustomerAffinity,
} from './affinity-figures.js';
export type {
  BaseCohort,
  BaseCount,
  BaseCustomers,
  BaseMembers,
  BaseRate,
  CustomerBase,
  FollowedRate,
  InactiveRate,
} from './base-figures.js';
export type { CustomerBaseOptions } from './base-options.js';
export type { Cohort, CohortAverage, CohortCell, CohortTable } from './cohort-figures.js';
export { cohortFold } from './cohort-fold.js';
export type { CohortOptions, CohortUnit, RetentionRule } from './cohort-options.js';
export { customerBaseFold } from './customer-base-fold.js';
export {
  defineLabelPolicy,
  lintLabelPolicy,
  parseLabelPolicy,
  safeParseLabelPolicy,
} from './define-label-policy.js';
export { labelCustomer, labelCustomers } from './label-customers.js';
export type { LabelFacts } from './label-facts.js';
export type { LabelOutcome, LabelReasonCode, LabelSummary } from './label-outcome.js';
export type {
  ExclusiveDimension,
  LabelDimension,
  LabelDimensionDraft,
  LabelPolicy,
  LabelPolicyDraft,
  LabelRule,
  MultipleDimension,
  OtherwiseLabel,
} from './label-policy.js';
export {
  type BehaviourLabel,
  behaviourLabels,
  type RegionLabel,
  regionLabels,
} from './label-presets.js';
export { measureAffinity } from './measure-affinity.js';
export { measureCustomerBase } from './measure-customer-base.js';
export type { LinesOfBase } from './purchase-days.js';
export { summariseCohorts } from './summarise-cohorts.js';
