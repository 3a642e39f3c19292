import type { Valid } from './valid-arguments.js';

/** Arguments that the functions of `src/tier/accounts` accept, by name. */
export const tierAccountsArguments: Readonly<Record<string, Valid>> = {};
