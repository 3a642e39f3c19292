/** The codes of the reasons about the customer base. */
export const baseReasonCodes = [
  'value/empty-cohort',
  'value/days-not-over',
  'value/no-lookback',
  'value/no-complete-cohort',
] as const;

/** A code of a reason about the customer base. */
export type BaseReasonCode = (typeof baseReasonCodes)[number];

/** The codes of the errors and lint findings about the customer base. */
export const baseErrorCodes = [
  'value/window-not-over',
  'value/periods-not-adjoining',
  'value/purchase-outside-periods',
  'value/too-many-periods',
] as const;

/** A code of an error or lint finding about the customer base. */
export type BaseErrorCode = (typeof baseErrorCodes)[number];
