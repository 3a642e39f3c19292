import type { Scored } from '../facts.js';

/**
 * What was observed of one subject: for each criterion a number (a model figure with all its digits too), a figure as text, a
 * ratio, or the name of a grade; absent or `null` is unknown, which is not zero.
 */
export interface CriteriaFacts<C extends string = string> {
  readonly id: string;
  readonly measures: { readonly [K in C]?: Scored | null };
}

/** The same for many subjects, by columns: one value per id in each, `null` in a list for an unknown one. A grade stands as its number. */
export interface CriteriaColumns<C extends string = string> {
  readonly ids: readonly string[];
  readonly columns: { readonly [K in C]: Float64Array | readonly (number | null)[] };
}
