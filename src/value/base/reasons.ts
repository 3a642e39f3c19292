/** The codes of the reasons about the customer base. */
export const baseReasonCodes = [
  'value/retention',
  'value/churn',
  'value/inactivity',
  'value/repurchase',
  'value/repurchase-within',
  'value/purchase-frequency',
  'value/average-order',
  'value/spend-per-customer',
  'value/no-figure',
  'value/empty-cohort',
  'value/days-not-over',
  'value/no-lookback',
  'value/no-complete-cohort',
  'value/labelled',
  'value/not-labelled',
  'value/labels-undetermined',
  'value/label-holds',
  'value/label-fails',
  'value/label-unknown',
  'value/label-otherwise',
  'value/too-little-evidence',
  'value/no-positive-spend',
  'value/no-population-share',
] as const;

/** A code of a reason about the customer base. */
export type BaseReasonCode = (typeof baseReasonCodes)[number];

/** The codes of the errors and lint findings about the customer base. */
export const baseErrorCodes = [
  'value/window-not-over',
  'value/periods-not-adjoining',
  'value/purchase-outside-periods',
  'value/too-many-periods',
  'value/label-unreachable',
  'value/no-otherwise',
] as const;

/** A code of an error or lint finding about the customer base. */
export type BaseErrorCode = (typeof baseErrorCodes)[number];
