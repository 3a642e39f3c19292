export type {
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
