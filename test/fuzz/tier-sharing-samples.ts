import type { Valid } from './valid-arguments.js';

/** Arguments that the functions of `src/tier/sharing` accept, by name. */
export const tierSharingArguments: Readonly<Record<string, Valid>> = {};
