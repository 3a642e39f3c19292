import type { DateString } from '../../kernel/calendar/index.js';
import type { PolicyRef } from '../../kernel/decision/index.js';
import type { Normalisation } from './policy.js';

/** The share of one criterion in a score: `normalised` × `weight` = `contribution`. */
export interface CriterionLine<C extends string = string> {
  readonly criterion: C;
  /** The value as a number; `null` where there is none. */
  readonly value: number | null;
  /** `null` where there is no value and its weight went to the others. */
  readonly normalised: number | null;
  /** The weight that it had for this subject. */
  readonly weight: number;
  readonly contribution: number;
}

/** Score and place of one subject; the contributions, added in the order shown, are the score. */
export interface CriteriaOutcome<C extends string = string> {
  readonly score: number;
  /** 1 is best; equal scores share the best rank and the next is skipped. */
  readonly rank: number;
  readonly contributions: readonly CriterionLine<C>[];
}

/** What a criterion was normalised and weighted with: enough to make a score again by hand. */
export interface CriterionFigures<C extends string = string> {
  readonly criterion: C;
  /** The weight; all weights sum to 1. */
  readonly weight: number;
  readonly normalisation: Normalisation;
  /** How many subjects have a value. */
  readonly present: number;
  /** The least and the largest value; `null` where no subject has one. */
  readonly min: number | null;
  readonly max: number | null;
  /** What `sum` divides by: the sum of the values, of a cost the sum of 1 / value; `null` under every other normalisation. */
  readonly sum: number | null;
}

/** What belongs to all subjects of a ranking by criteria. */
export interface CriteriaSummary<C extends string = string> {
  /** Criteria that have the same value for every subject that has one: they cannot decide between them. */
  readonly cannotDiscriminate: readonly C[];
  readonly criteria: readonly CriterionFigures<C>[];
}

/** Scores, ranks and contributions by columns, in the order of the ids. */
export interface CriteriaRanking<C extends string = string> {
  readonly ids: readonly string[];
  /** 0 where the rank is 0. */
  readonly scores: Float64Array;
  /** 0: this subject has no score, because nothing with a weight is known of it. */
  readonly ranks: Uint32Array;
  readonly contributions: { readonly [K in C]: Float64Array };
  readonly summary: CriteriaSummary<C>;
  readonly policy: PolicyRef;
  readonly asOf: DateString;
}
