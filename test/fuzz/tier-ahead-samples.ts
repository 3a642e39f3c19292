import type { Valid } from './valid-arguments.js';

/** Arguments that the functions of `src/tier/ahead` accept, by name. */
export const tierAheadArguments: Readonly<Record<string, Valid>> = {};
