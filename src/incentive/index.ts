export type { RebateOutcome, RebateSummary } from './decision.js';
export {
  defineIncentivePlan,
  lintIncentivePlan,
  parseIncentivePlan,
  safeParseIncentivePlan,
} from './define-incentive-plan.js';
export type { InvoiceLine, RebateFacts } from './facts.js';
export type {
  FactorCondition,
  FactorConditionDraft,
  IncentivePlan,
  IncentivePlanDraft,
  PlanPeriod,
  RateBand,
} from './policy.js';
export type { IncentiveErrorCode, IncentiveReasonCode } from './reasons.js';
export { settleRebate, settleRebates } from './settle-rebate.js';
export type { SettleOptions } from './settlement-run.js';
