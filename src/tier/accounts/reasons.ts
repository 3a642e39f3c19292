/** The codes of the reasons of key accounts and big accounts. */
export const accountReasonCodes = [] as const satisfies readonly string[];

/** A code of a reason of key accounts and big accounts. */
export type AccountReasonCode = (typeof accountReasonCodes)[number];

/** The codes of the errors and findings of key accounts and big accounts. */
export const accountErrorCodes = [] as const satisfies readonly string[];

/** A code of an error or finding of key accounts and big accounts. */
export type AccountErrorCode = (typeof accountErrorCodes)[number];
