/** The codes of the reasons of granted grades. */
export const grantReasonCodes = [] as const satisfies readonly string[];

/** A code of a reason of granted grades. */
export type GrantReasonCode = (typeof grantReasonCodes)[number];

/** The codes of the errors and findings of granted grades. */
export const grantErrorCodes = [] as const satisfies readonly string[];

/** A code of an error or finding of granted grades. */
export type GrantErrorCode = (typeof grantErrorCodes)[number];
