import type { Valid } from './valid-arguments.js';

/** Arguments that the functions of `src/tier/worth` accept, by name. */
export const tierWorthArguments: Readonly<Record<string, Valid>> = {};
