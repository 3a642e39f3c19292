import type { Valid } from './valid-arguments.js';

/** Arguments that the functions of `src/tier/entitlements` accept, by name. */
export const tierEntitlementsArguments: Readonly<Record<string, Valid>> = {};
