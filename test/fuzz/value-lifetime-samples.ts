import type { Valid } from './valid-arguments.js';

/** Valid arguments of the functions about lifetime value in closed form. */
export const lifetimeArguments: Readonly<Record<string, Valid>> = {};
