export type { CollectionDate, CollectionSummary } from './collection-date.js';
export type { CollectionFacts, PaidInvoice } from './collection-facts.js';
export type { CollectionPolicy, CollectionPolicyDraft, PayDayHabit } from './collection-policy.js';
export { usualPayDay } from './collection-presets.js';
export { creditReferrals } from './credit-referrals.js';
export {
  defineCollectionPolicy,
  lintCollectionPolicy,
  parseCollectionPolicy,
  safeParseCollectionPolicy,
} from './define-collection-policy.js';
export {
  defineNeedPolicy,
  lintNeedPolicy,
  parseNeedPolicy,
  safeParseNeedPolicy,
} from './define-need-policy.js';
export {
  type CollectionBatchOptions,
  type CollectionOptions,
  findCollectionDate,
  findCollectionDates,
} from './find-collection-date.js';
export { type DueNeed, findDueNeeds } from './find-due-needs.js';
export type { NeedFacts, NeedPurchase } from './need-facts.js';
export type {
  BusinessDayMove,
  NeedMethod,
  NeedPolicy,
  NeedPolicyDraft,
  NeedQuantity,
  NeedQuantityDraft,
} from './need-policy.js';
export { steadyUse, stockForThirtyDays, usualRhythm } from './need-presets.js';
export type { NeedSummary, NextNeed } from './next-need.js';
export type { PayDay } from './pay-days.js';
export {
  type NeedBatchOptions,
  type NeedOptions,
  predictNextNeed,
  predictNextNeeds,
} from './predict-next-need.js';
export type { Referral, ReferralFacts, ReferredCustomer } from './referral-facts.js';
export type {
  ReferralOptions,
  ReferralPart,
  ReferralValues,
  ReferrerValue,
  UncountedReferral,
} from './referral-value.js';
