import type { Valid } from './valid-arguments.js';

/** Valid arguments of the functions about contribution, concentration, delivered value and profit. */
export const contributionArguments: Readonly<Record<string, Valid>> = {};
