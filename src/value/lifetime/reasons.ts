/** The codes of the reasons about lifetime value in closed form. */
export const lifetimeReasonCodes = [
  'value/no-limit',
  'value/no-discount',
  'value/nothing-at-start',
  'value/lost-more-than-start',
  'value/nothing-spent',
  'value/present',
  'value/potential',
  'value/incremental-room',
  'value/cross-selling-room',
  'value/long-term',
  'value/purchases',
  'value/part-not-known',
] as const;

/** A code of a reason about lifetime value in closed form. */
export type LifetimeReasonCode = (typeof lifetimeReasonCodes)[number];

/** The codes of the errors and lint findings about lifetime value in closed form. */
export const lifetimeErrorCodes = [
  'value/mixed-periods',
  'value/too-large',
  'value/customers-not-adding-up',
  'value/row-not-one',
  'value/ours-above-spend',
  'value/levels-not-ascending',
  'value/quantile-out-of-range',
] as const;

/** A code of an error or lint finding about lifetime value in closed form. */
export type LifetimeErrorCode = (typeof lifetimeErrorCodes)[number];
