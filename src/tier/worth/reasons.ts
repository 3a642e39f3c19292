/** The codes of the reasons of whom to grade, to win and to keep. */
export const worthReasonCodes = [] as const satisfies readonly string[];

/** A code of a reason of whom to grade, to win and to keep. */
export type WorthReasonCode = (typeof worthReasonCodes)[number];

/** The codes of the errors and findings of whom to grade, to win and to keep. */
export const worthErrorCodes = [] as const satisfies readonly string[];

/** A code of an error or finding of whom to grade, to win and to keep. */
export type WorthErrorCode = (typeof worthErrorCodes)[number];
