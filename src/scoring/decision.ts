import type { DecimalString } from '../kernel/decimal/index.js';

/**
 * The share of one measure in a score: points × effective weight = contribution. Where effective weights do not end
 * (thirds), both are kept to 20 decimals so that the weights sum to 1 and the contributions to the subtotal.
 */
export interface ScoreLine<M extends string = string> {
  readonly measure: M;
  readonly points: DecimalString;
  readonly weight: DecimalString;
  readonly contribution: DecimalString;
}

/** The score of one subject: the contributions less the deductions. */
export interface ScoreOutcome<M extends string = string, Grade extends string = string> {
  readonly total: DecimalString;
  /** `null` where the total is below every grade, or the card has none. */
  readonly grade: Grade | null;
  readonly subtotal: DecimalString;
  readonly lines: readonly ScoreLine<M>[];
  readonly deductions: readonly { readonly deduction: string; readonly points: DecimalString }[];
}

/** The place of one subject among those compared; equal totals share the best rank and the next rank is skipped. */
export interface RankOutcome<M extends string = string, Grade extends string = string>
  extends ScoreOutcome<M, Grade> {
  readonly rank: number;
}

/** What belongs to all subjects of a scoring. */
export interface ScoreSummary<Grade extends string = string> {
  readonly sizes: Readonly<Record<Grade, number>>;
}

/** What belongs to all subjects of a ranking. */
export interface RankSummary<M extends string = string, Grade extends string = string>
  extends ScoreSummary<Grade> {
  /** Measures in which all subjects have the same points: they cannot decide between them. */
  readonly cannotDiscriminate: readonly M[];
}
