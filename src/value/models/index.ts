export {
  definePurchaseModel,
  defineRenewalModel,
  defineSpendModel,
  type PurchaseModelDraft,
} from './define-model.js';
export type {
  CountColumns,
  CountTable,
  CustomersOf,
  ModelUnit,
  NumberColumn,
  PurchaseCounts,
  RateCounts,
  RenewalCohort,
  SpendCounts,
} from './facts.js';
export { fitGammaGamma, type SpendersOf } from './fit-gamma-gamma.js';
export type { Fit, SearchEnd } from './fit-model.js';
export {
  fitBgBb,
  fitBgNbd,
  fitMbgNbd,
  fitNbd,
  fitParetoNbd,
  type PurchaseFit,
} from './fit-purchase-models.js';
export { fitSbg } from './fit-sbg.js';
export type { Discount, Horizon } from './horizon.js';
export {
  type HeldOut,
  type HoldoutError,
  type HoldoutFigures,
  type HoldoutGroup,
  type HoldoutMeasureOptions,
  measureHoldout,
} from './measure-holdout.js';
export type {
  FitFigures,
  ModelName,
  ModelParameters,
  ParameterInterval,
  PurchaseModel,
  PurchaseModelName,
  RenewalModel,
  SpendModel,
} from './model.js';
export { type AliveAt, predictAliveHistory } from './predict-alive-history.js';
export {
  type ClvOutlook,
  type ClvSummary,
  type PredictClvOptions,
  predictClv,
} from './predict-clv.js';
export {
  type CohortStep,
  measureCalibration,
  predictCohort,
  type RepeatCount,
} from './predict-cohort.js';
export { type NewCustomerOutlook, predictNewCustomer } from './predict-new-customer.js';
export { type PurchaseCountChance, predictPurchaseCounts } from './predict-purchase-counts.js';
export {
  type PurchaseGrid,
  type PurchaseGridOptions,
  predictPurchaseGrid,
} from './predict-purchase-grid.js';
export {
  type ColumnsFor,
  type PredictPurchasesOptions,
  predictPurchases,
  type RowsFor,
} from './predict-purchases.js';
export { predictRenewals, type RenewalOutlook } from './predict-renewals.js';
export { predictSpend, type SpendOutlook, type SpendSummary } from './predict-spend.js';
export type {
  Prediction,
  Predictions,
  PurchaseOutlook,
  PurchaseOutlookColumns,
  PurchaseOutlookSummary,
} from './prediction.js';
export {
  type SimulatedCustomer,
  type SimulatedCustomers,
  type SimulateOptions,
  simulateCustomers,
} from './simulate-customers.js';
