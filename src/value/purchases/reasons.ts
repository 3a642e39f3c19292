/** The codes of the reasons about from order lines to rows and columns. */
export const purchasesReasonCodes = [] as const;

/** A code of a reason about from order lines to rows and columns. */
export type PurchasesReasonCode = (typeof purchasesReasonCodes)[number];

/** The codes of the errors and lint findings about from order lines to rows and columns. */
export const purchasesErrorCodes = [] as const;

/** A code of an error or lint finding about from order lines to rows and columns. */
export type PurchasesErrorCode = (typeof purchasesErrorCodes)[number];
