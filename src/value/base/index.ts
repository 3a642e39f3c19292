export type {
  BaseCohort,
  BaseCount,
  BaseCustomers,
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
export { measureCustomerBase } from './measure-customer-base.js';
export type { LinesOfBase } from './purchase-days.js';
export { summariseCohorts } from './summarise-cohorts.js';
