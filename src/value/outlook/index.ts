export {
  defineNeedPolicy,
  lintNeedPolicy,
  parseNeedPolicy,
  safeParseNeedPolicy,
} from './define-need-policy.js';
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
export {
  type NeedBatchOptions,
  type NeedOptions,
  predictNextNeed,
  predictNextNeeds,
} from './predict-next-need.js';
