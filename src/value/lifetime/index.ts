export { chooseMarkovActions } from './choose-markov-actions.js';
export { type ConvertRateOptions, convertRate, type RateKind } from './convert-rate.js';
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
export { predictMarkovClv } from './predict-markov-clv.js';
export { predictRetentionClv } from './predict-retention-clv.js';
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
