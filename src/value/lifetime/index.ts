export { chooseMarkovActions } from './choose-markov-actions.js';
export { type ConvertRateOptions, convertRate, type RateKind } from './convert-rate.js';
export {
  defineValueProfilePolicy,
  lintValueProfilePolicy,
  parseValueProfilePolicy,
  safeParseValueProfilePolicy,
} from './define-value-profile-policy.js';
export type {
  MarkovAction,
  MarkovChoice,
  MarkovChoiceFigures,
  MarkovChoiceState,
  MarkovChoices,
  RatedAction,
} from './markov-choice.js';
export type {
  MarkovClv,
  MarkovFigures,
  MarkovHorizon,
  MarkovState,
  MarkovValue,
} from './markov-clv.js';
export {
  type CustomerCounts,
  measureRetentionRate,
  type RetentionRates,
} from './measure-retention-rate.js';
export {
  measureRevenueRetention,
  type RevenueMovements,
  type RevenueRetention,
} from './measure-revenue-retention.js';
export {
  type MarginLine,
  measureTrailingMargin,
  type TrailingMargin,
  type TrailingMarginOptions,
} from './measure-trailing-margin.js';
export {
  measureWallet,
  type Wallet,
  type WalletCategory,
  type WalletRoom,
} from './measure-wallet.js';
export { predictMarkovClv } from './predict-markov-clv.js';
export { predictRetentionClv } from './predict-retention-clv.js';
export { profileCustomers } from './profile-customers.js';
export type {
  LevelRule,
  ValueLevel,
  ValuePart,
  ValueProfilePolicy,
  ValueProfilePolicyDraft,
} from './profile-policy.js';
export { valueProfileByQuantiles } from './profile-presets.js';
export type {
  PeriodRate,
  RatePeriod,
  RetentionClv,
  RetentionClvOptions,
  RetentionFigures,
  RetentionPayment,
  RetentionRate,
} from './retention-clv.js';
export {
  type CustomerRevenue,
  type MovedCustomer,
  type RevenueMovement,
  type RevenueMovementSummary,
  summariseRevenueMovements,
} from './summarise-revenue-movements.js';
export type { ValueFacts, ValueProfile, ValueProfileSummary } from './value-profile.js';
