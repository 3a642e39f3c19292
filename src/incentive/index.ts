export {
  type AccrualFacts,
  type AccrualOptions,
  type AccruedRebate,
  accrueRebate,
  type MeasureOutcome,
} from './accrue-rebate.js';
export { type AllocatedRebate, type AllocateOptions, allocateRebate } from './allocate-rebate.js';
export type { Combination, CombinationAdjustment, Deal } from './combination.js';
export {
  type CombinedIncentives,
  type CombineOptions,
  combineIncentives,
} from './combine-incentives.js';
export {
  type ComparedPeriods,
  type CompareOptions,
  compareIncentivePlans,
} from './compare-incentive-plans.js';
export type { CompareSummary } from './compared-partner.js';
export type {
  FactorCondition,
  FactorConditionDraft,
  IncentiveCondition,
  IncentiveConditionDraft,
  PointsFactorCondition,
} from './condition-policy.js';
export type {
  NextThreshold,
  RebateBatch,
  RebateDecision,
  RebateOutcome,
  RebateSummary,
} from './decision.js';
export {
  defineIncentivePlan,
  lintIncentivePlan,
  parseIncentivePlan,
  safeParseIncentivePlan,
} from './define-incentive-plan.js';
export {
  diffIncentivePlans,
  type IncentivePlanDifference,
  type PayoutDifferences,
} from './diff-incentive-plans.js';
export { effectivePriceOf, type MeasureInterval } from './effective-price-of.js';
export type { Hierarchies, HierarchyEntry, InvoiceLine, RebateFacts } from './facts.js';
export {
  type BestPurchase,
  findBestPurchase,
  type PurchaseChoice,
  type PurchaseFacts,
} from './find-best-purchase.js';
export { findMeasure } from './find-measure.js';
export {
  findCliffs,
  findThresholds,
  type PayoutCliff,
  type PayoutThreshold,
} from './find-thresholds.js';
export type { PartnerLine } from './fold-line.js';
export { forecastRebates, type RebateForecast, type RebateScenario } from './forecast-rebates.js';
export { lintCombination } from './lint-combination.js';
export type { PayoutDifference } from './payout-difference.js';
export type {
  AccrualMethod,
  BandBoundary,
  Basis,
  IncentivePlan,
  IncentivePlanDraft,
  LineMeasure,
  PayMeasure,
  PayoutBand,
  PayoutKind,
  PayoutLimit,
  PayoutStructure,
  PlanPeriod,
  PlanProration,
  QualifyingEvent,
  RateMatrix,
  Scope,
  Selection,
  TierMeasure,
} from './policy.js';
export { type RatedLineFacts, type RatedLines, rateLines } from './rate-lines.js';
export { type MeasureFacts, type RatedMeasure, rateMeasure } from './rate-measure.js';
export { ratePayouts } from './rate-payouts.js';
export type { FoldPartner } from './read-partners.js';
export type { IncentiveErrorCode, IncentiveReasonCode } from './reasons.js';
export { type RebateFoldOptions, rebateFold } from './rebate-fold.js';
export type { RebateState } from './rebate-state.js';
export {
  type FairnessGroup,
  type FairnessOptions,
  type FairnessReport,
  reportFairness,
} from './report-fairness.js';
export {
  type GroupMember,
  type SettledGroup,
  settleGroup,
} from './settle-group.js';
export { type Guarantee, type SettledGuarantee, settleGuarantee } from './settle-guarantee.js';
export { settleRebate, settleRebates } from './settle-rebate.js';
export type { SettleOptions } from './settlement-run.js';
export { type SettlementStatement, writeStatement } from './write-statement.js';
