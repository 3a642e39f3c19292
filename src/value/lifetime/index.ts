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
