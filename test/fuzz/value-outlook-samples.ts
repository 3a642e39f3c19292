import type { Valid } from './valid-arguments.js';

/** Valid arguments of the functions about referrals and the next need. */
export const outlookArguments: Readonly<Record<string, Valid>> = {};
