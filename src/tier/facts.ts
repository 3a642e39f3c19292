import type { Measures } from '../kernel/decision/index.js';

/** What was observed of one customer: named figures, one each or by period. */
export interface CustomerFacts<M extends string = string> {
  readonly id: string;
  readonly measures: Measures<M>;
}
