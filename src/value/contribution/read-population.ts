import type { ExactUnits } from '../../kernel/numerics/exact-units.js';

/** Figures of a population that was read: ids, and the figures as whole units on one scale, in input order. */
export interface ReadPopulation extends ExactUnits {
  readonly ids: readonly string[];
}
