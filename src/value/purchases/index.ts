export type {
  HoldoutColumns,
  HoldoutOptions,
  HoldoutPurchases,
  HoldoutSummary,
  Order,
  OrderColumns,
  PurchaseColumns,
  PurchaseOccasion,
  PurchaseOptions,
  PurchaseSummary,
  Purchases,
  TimeUnit,
} from './facts.js';
export { purchaseFold } from './purchase-fold.js';
export type { PurchaseState } from './purchase-state.js';
export { summarisePurchases } from './summarise-purchases.js';
export { daysPerUnit } from './time-unit.js';
