import type { DecimalInput } from '../kernel/decimal/index.js';

/** What was observed of one subject (a channel, a person, a team): a figure or the name of a qualitative grade for each measure. */
export interface ScoredFacts<M extends string = string, D extends string = string> {
  readonly id: string;
  readonly measures: { readonly [K in M]?: DecimalInput | null };
  /** How often each deduction applied; absent is never. */
  readonly deductions?: { readonly [K in D]?: number };
}
