/** The codes of the reasons that figures of this room give; their words are in `explain`. */
export const decimalReasonCodes = ['decimal/no-rate'] as const;

/** A code of a reason of this room. */
export type DecimalReasonCode = (typeof decimalReasonCodes)[number];
