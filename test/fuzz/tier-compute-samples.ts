import { pyramid } from './samples.js';
import type { Valid } from './valid-arguments.js';

/** Arguments that the functions of `src/tier/compute` accept, by name. */
export const tierComputeArguments: Readonly<Record<string, Valid>> = {
  listGrades: [pyramid],
};
