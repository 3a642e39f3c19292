import type { Valid } from './valid-arguments.js';

/** Arguments that the functions of `src/tier/grant` accept, by name. */
export const tierGrantArguments: Readonly<Record<string, Valid>> = {};
