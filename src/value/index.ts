export type { FigureOutcome, FigureSummary, RfmOutcome, RfmSummary } from './decision.js';
export {
  defineRfmPolicy,
  lintRfmPolicy,
  parseRfmPolicy,
  safeParseRfmPolicy,
} from './define-rfm-policy.js';
export type {
  FigureFacts,
  Order,
  PurchaseOccasion,
  PurchaseOptions,
  PurchaseSummary,
  Purchases,
  TimeUnit,
} from './facts.js';
export type {
  RfmMeasure,
  RfmPolicy,
  RfmPolicyDraft,
  ScoreRange,
  ScoreRule,
  ScoreRuleDraft,
  SegmentRule,
} from './policy.js';
export { type RfmSegment, rfmFiveByFive } from './presets.js';
export { purchaseFold } from './purchase-fold.js';
export type { PurchaseState } from './purchase-state.js';
export type { ValueErrorCode, ValueReasonCode } from './reasons.js';
export { type ScoreCustomersOptions, scoreCustomers } from './score-customers.js';
export { type ScoreFiguresOptions, scoreFigures } from './score-figures.js';
export { summarisePurchases } from './summarise-purchases.js';
