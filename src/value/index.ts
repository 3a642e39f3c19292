export type { RfmOutcome, RfmSummary } from './decision.js';
export {
  defineRfmPolicy,
  lintRfmPolicy,
  parseRfmPolicy,
  safeParseRfmPolicy,
} from './define-rfm-policy.js';
export type { Order, PurchaseOccasion, PurchaseSummary, Purchases, TimeUnit } from './facts.js';
export type {
  RfmPolicy,
  RfmPolicyDraft,
  ScoreRange,
  ScoreRule,
  ScoreRuleDraft,
  SegmentRule,
} from './policy.js';
export { type RfmSegment, rfmFiveByFive } from './presets.js';
export { type PurchaseOptions, type PurchaseState, purchaseFold } from './purchase-fold.js';
export type { ValueErrorCode, ValueReasonCode } from './reasons.js';
export { type ScoreCustomersOptions, scoreCustomers } from './score-customers.js';
export { summarisePurchases } from './summarise-purchases.js';
