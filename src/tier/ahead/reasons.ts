/** The codes of the reasons of looking ahead. */
export const aheadReasonCodes = [] as const satisfies readonly string[];

/** A code of a reason of looking ahead. */
export type AheadReasonCode = (typeof aheadReasonCodes)[number];

/** The codes of the errors and findings of looking ahead. */
export const aheadErrorCodes = [] as const satisfies readonly string[];

/** A code of an error or finding of looking ahead. */
export type AheadErrorCode = (typeof aheadErrorCodes)[number];
