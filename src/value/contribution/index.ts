export type { ShareBoundary, ShareTies } from '../../kernel/numerics/share-classes.js';
export { abcCuts } from './abc-cuts.js';
export { allocateCostPool, type CostPool, type CostPoolShare } from './allocate-cost-pool.js';
export type { ClassCut, ClassCuts } from './class-cuts.js';
export {
  type ClassSize,
  type ContributionClass,
  type ContributionClasses,
  classifyContributions,
} from './classify-contributions.js';
export type {
  ActivityCost,
  CostToServePolicy,
  CostToServePolicyDraft,
  FinancingDayCount,
} from './cost-to-serve-policy.js';
export { costToServe } from './cost-to-serve-preset.js';
export type {
  CostOfActivity,
  CustomerProfit,
  CustomerProfitFacts,
  CustomerProfitSummary,
} from './customer-profit.js';
export {
  defineCostToServePolicy,
  lintCostToServePolicy,
  parseCostToServePolicy,
  safeParseCostToServePolicy,
} from './define-cost-to-serve-policy.js';
export type {
  AdvantagePart,
  DeliveredBenefit,
  DeliveredComparison,
  DeliveredCost,
  DeliveredOffer,
  DeliveredTerm,
  DeliveredValue,
  OfferFacts,
} from './delivered-value.js';
export { findShareHolders, type ShareHolders } from './find-share-holders.js';
export {
  type Concentration,
  type ConcentrationColumns,
  type ConcentrationFigures,
  type ContributionShare,
  measureConcentration,
} from './measure-concentration.js';
export { measureCustomerProfit } from './measure-customer-profit.js';
export { measureCustomerProfits } from './measure-customer-profits.js';
export { measureDeliveredValue } from './measure-delivered-value.js';
export { type Inequality, measureInequality } from './measure-inequality.js';
export {
  type ContributionCurve,
  type ContributionGroup,
  type RankedContribution,
  rankContributions,
} from './rank-contributions.js';
export type { FractionRule, TopQuestion, TopShare } from './top-share.js';
export type { ValueColumns } from './value-columns.js';
