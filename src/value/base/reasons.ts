/** The codes of the reasons about the customer base. */
export const baseReasonCodes = [
  'value/empty-cohort',
  'value/days-not-over',
  'value/no-lookback',
] as const;

/** A code of a reason about the customer base. */
export type BaseReasonCode = (typeof baseReasonCodes)[number];

/** The codes of the errors and lint findings about the customer base. */
export const baseErrorCodes = ['value/window-not-over'] as const;

/** A code of an error or lint finding about the customer base. */
export type BaseErrorCode = (typeof baseErrorCodes)[number];
