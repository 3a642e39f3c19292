/** The codes of the errors that all incentive terms have in common. */
export const termsErrorCodes = ['incentive/other-terms'] as const;

/** A code of an error of incentive terms. */
export type TermsErrorCode = (typeof termsErrorCodes)[number];
