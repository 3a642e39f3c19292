import type { Valid } from './valid-arguments.js';

/** Valid arguments of the functions about from order lines to rows and columns. */
export const purchasesArguments: Readonly<Record<string, Valid>> = {};
