/** The codes of the reasons of entitlements. */
export const entitlementReasonCodes = [] as const satisfies readonly string[];

/** A code of a reason of entitlements. */
export type EntitlementReasonCode = (typeof entitlementReasonCodes)[number];

/** The codes of the errors and findings of entitlements. */
export const entitlementErrorCodes = [] as const satisfies readonly string[];

/** A code of an error or finding of entitlements. */
export type EntitlementErrorCode = (typeof entitlementErrorCodes)[number];
