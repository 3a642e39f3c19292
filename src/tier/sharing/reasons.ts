/** The codes of the reasons of sharing resources. */
export const sharingReasonCodes = [] as const satisfies readonly string[];

/** A code of a reason of sharing resources. */
export type SharingReasonCode = (typeof sharingReasonCodes)[number];

/** The codes of the errors and findings of sharing resources. */
export const sharingErrorCodes = [] as const satisfies readonly string[];

/** A code of an error or finding of sharing resources. */
export type SharingErrorCode = (typeof sharingErrorCodes)[number];
