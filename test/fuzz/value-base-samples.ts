import type { Valid } from './valid-arguments.js';

/** Valid arguments of the functions about the customer base. */
export const baseArguments: Readonly<Record<string, Valid>> = {};
