/** The codes of the errors about from order lines to rows and columns. */
export const purchasesErrorCodes = ['value/mixed-units'] as const;

/** A code of an error about from order lines to rows and columns. */
export type PurchasesErrorCode = (typeof purchasesErrorCodes)[number];
