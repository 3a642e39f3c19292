import type { DecimalInput, Ratio } from '../kernel/decimal/index.js';

/** A figure, a ratio of two figures (as `summariseChannels` gives it), or the name of a qualitative grade. */
export type Scored = DecimalInput | Ratio;

/** What was observed of one subject (a channel, a person, a team): something to score for each measure. */
export interface ScoredFacts<M extends string = string, D extends string = string> {
  readonly id: string;
  readonly measures: { readonly [K in M]?: Scored | null };
  /** How often each deduction applied; absent is never. */
  readonly deductions?: [D] extends [never]
    ? Readonly<Record<string, never>>
    : { readonly [K in D]?: number };
}
