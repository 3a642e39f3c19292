/** The codes of the reasons about the customer base. */
export const baseReasonCodes = [] as const;

/** A code of a reason about the customer base. */
export type BaseReasonCode = (typeof baseReasonCodes)[number];

/** The codes of the errors and lint findings about the customer base. */
export const baseErrorCodes = [] as const;

/** A code of an error or lint finding about the customer base. */
export type BaseErrorCode = (typeof baseErrorCodes)[number];
