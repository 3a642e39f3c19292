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
export { listContractTerms } from './contract/list-contract-terms.js';
export { claimCoopFund } from './dealer/claim-coop-fund.js';
export { claimShipAndDebit } from './dealer/claim-ship-and-debit.js';
export { claimSupport, type SupportFacts } from './dealer/claim-support.js';
export type {
  CoopFacts,
  CoopPayment,
  CoopPurchase,
  CoopSpend,
} from './dealer/coop-fund-facts.js';
export type { CoopClaim, CoopOutcome } from './dealer/coop-fund-outcome.js';
export type { CoopActivity, CoopFund, CoopFundDraft } from './dealer/coop-fund-policy.js';
export { coopFundTerms } from './dealer/coop-fund-presets.js';
export type { DealerTerms, DealerTermsDraft } from './dealer/dealer-policy.js';
export { deductOffInvoice } from './dealer/deduct-off-invoice.js';
export { grantRights, type RightsFacts, type RightsOutcome } from './dealer/grant-rights.js';
export type { InterestDayCount } from './dealer/interest-day-count.js';
export type { InterestSubsidy, InterestSubsidyDraft } from './dealer/interest-subsidy-policy.js';
export { interestSubsidyTerms } from './dealer/interest-subsidy-presets.js';
export type {
  DiscountedLine,
  OffInvoiceFacts,
  OffInvoiceLine,
  OffInvoiceOutcome,
} from './dealer/off-invoice-facts.js';
export type { OffInvoice } from './dealer/off-invoice-policy.js';
export { offInvoiceTerms } from './dealer/off-invoice-presets.js';
export type { InstrumentPayment, PaymentFacts } from './dealer/payment-facts.js';
export type {
  PaymentInstrument,
  PaymentInstrumentDraft,
  PaymentInstruments,
  PaymentInstrumentsDraft,
  ValueDateRule,
} from './dealer/payment-instruments-policy.js';
export { paymentInstrumentTerms } from './dealer/payment-instruments-presets.js';
export type {
  CollectedLine,
  PaymentsOutcome,
  SubsidyDeposit,
  ValuedPayment,
} from './dealer/payment-outcome.js';
export type {
  PrepaymentDeposit,
  PrepaymentFacts,
  PrepaymentPickup,
} from './dealer/prepayment-facts.js';
export type { PartnerRight, Rights } from './dealer/rights-policy.js';
export { rightsTerms } from './dealer/rights-presets.js';
export {
  type InterestSegment,
  type InterestSubsidyOptions,
  type InterestSubsidyOutcome,
  settleInterestSubsidy,
} from './dealer/settle-interest-subsidy.js';
export type {
  DebitSale,
  SaleClaim,
  ShipAndDebitFacts,
  ShipAndDebitOutcome,
} from './dealer/ship-and-debit-facts.js';
export type {
  DownByAmount,
  DownByRate,
  DownToPrice,
  ProtectMargin,
  ShipAndDebit,
  ShipAndDebitLimits,
} from './dealer/ship-and-debit-policy.js';
export { shipAndDebitTerms } from './dealer/ship-and-debit-presets.js';
export type { SupportClaim, SupportRefusal } from './dealer/support-claims.js';
export type {
  RefusedSupport,
  SupportAccount,
  SupportAchievement,
  SupportOutcome,
} from './dealer/support-outcome.js';
export type { SupportEffect, SupportKind, SupportPlan } from './dealer/support-plan-policy.js';
export { supportPlanTerms } from './dealer/support-plan-presets.js';
export { valuePayments } from './dealer/value-payments.js';
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
export {
  compareDealerProfit,
  type DealerProfitComparison,
  type ProfitVariance,
} from './economics/compare-dealer-profit.js';
export type {
  ConsiderationEstimate,
  ConsiderationEstimateDraft,
} from './economics/consideration-estimate-policy.js';
export { expectedConsideration, likelyConsideration } from './economics/consideration-presets.js';
export type {
  DealerExpense,
  DealerIncome,
  DealerProfit,
  DealerProfitFacts,
  DealerProfitLine,
  DealerProfitOptions,
  DealerSupport,
  NamedAmounts,
  ProfitGroup,
} from './economics/dealer-profit.js';
export type {
  ApprovedClaim,
  CoveredDeduction,
  CustomerDeduction,
  DeductionBalance,
  DeductionFacts,
  DeductionMatch,
  MatchDeductionsOptions,
} from './economics/deductions.js';
export {
  type ConsiderationOutlook,
  estimateConsideration,
} from './economics/estimate-consideration.js';
export { matchDeductions } from './economics/match-deductions.js';
export { matchStatements } from './economics/match-statements.js';
export type { ConsiderationFacts, ConsiderationOutcome } from './economics/read-outcomes.js';
export { recogniseRevenue } from './economics/recognise-revenue.js';
export { reconcileIncentives } from './economics/reconcile-incentives.js';
export type {
  CreditBalance,
  Entitlement,
  EntitlementBalance,
  IncentiveCredit,
  IncentiveReconciliation,
  OverdueBucket,
  ReconcileOptions,
  ReconciliationFacts,
} from './economics/reconciliation.js';
export { reportDealerProfit } from './economics/report-dealer-profit.js';
export type {
  RecognisedPeriod,
  RecognisedRevenue,
  RevenueAccount,
  RevenueEntry,
  RevenueFacts,
  RevenueOptions,
  RevenuePeriod,
} from './economics/revenue.js';
export type {
  MatchStatementsOptions,
  StatementFacts,
  StatementMatch,
  StatementPair,
  StatementRow,
  StatementTotals,
  UnmatchedRow,
} from './economics/statement.js';
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
export { awardPrizes, type ContestScore } from './people/award-prizes.js';
export type {
  CommissionCreditOutcome,
  CommissionCreditSummary,
} from './people/commission-credit-outcome.js';
export type { CommissionCredit, CommissionShare } from './people/commission-credit-policy.js';
export type { CommissionDrawOutcome } from './people/commission-draw-outcome.js';
export type { CommissionDraw } from './people/commission-draw-policy.js';
export {
  acceleratorCommission,
  commissionOnPayment,
  guaranteedCommission,
  newSellerRamp,
  recoverableDraw,
} from './people/commission-plan-presets.js';
export { splitCommission } from './people/commission-presets.js';
export type { CommissionRatesOutcome } from './people/commission-rates-outcome.js';
export type {
  AttainmentBand,
  CommissionRates,
  CommissionRatesDraft,
} from './people/commission-rates-policy.js';
export type { CommissionReleaseOutcome } from './people/commission-release-outcome.js';
export type {
  CommissionRelease,
  CommissionReleaseDraft,
} from './people/commission-release-policy.js';
export type { PrizeOutcome, PrizeSummary } from './people/contest-outcome.js';
export type { Contest, ContestDraft } from './people/contest-policy.js';
export { dealerStaffContest, salesContest } from './people/contest-presets.js';
export {
  type CommissionCreditFacts,
  creditCommission,
  creditCommissions,
} from './people/credit-commission.js';
export type { EarnedPeriod } from './people/ended-periods.js';
export type { DatedPayment } from './people/known-payments.js';
export { type RampFacts, type RampOutcome, rampQuota } from './people/ramp-quota.js';
export type { RampQuota } from './people/ramp-quota-policy.js';
export { type CommissionRatesFacts, rateCommission } from './people/rate-commission.js';
export { type CommissionReleaseFacts, releaseCommission } from './people/release-commission.js';
export { type CommissionDrawFacts, settleDraw } from './people/settle-draw.js';
export {
  collectionGatedRebate,
  displayAndExclusivityRebate,
  priceDisciplineRebate,
  promotionSpendRebate,
} from './plan-presets/conduct-rebates.js';
export { annualRebate, monthlyRebate, quarterlyRebate } from './plan-presets/period-rebates.js';
export { goodsInKindRebate, purchaseReward } from './plan-presets/purchase-rewards.js';
export {
  completionByCollection,
  excessBonus,
  growthBonus,
  productMixBonus,
  yearEndBonus,
} from './plan-presets/target-bonuses.js';
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
export {
  defineIncentiveTerms,
  lintIncentiveTerms,
  parseIncentiveTerms,
  safeParseIncentiveTerms,
} from './terms/define-incentive-terms.js';
export { isTermsOfType } from './terms/is-terms-of-type.js';
export type {
  IncentiveTerms,
  IncentiveTermsDraft,
  TermsOfType,
  TermsRule,
  TermsRuleDraft,
} from './terms/policy.js';
export { type SettlementStatement, writeStatement } from './write-statement.js';
