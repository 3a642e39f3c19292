import type { DateString } from '../calendar/index.js';
import type { PolicyRef } from './policy.js';
import type { Reason } from './reason.js';

/**
 * The answer for one subject. `outcome: null` means "cannot tell": a reason says why and `missing` names the absent
 * facts. A business "no" is an outcome. Facts, policy document and date make the same decision again.
 */
export interface Decision<O, I extends string | null = string, C extends string = string> {
  readonly id: I;
  readonly outcome: O | null;
  readonly reasons: readonly Reason<C>[];
  readonly policy: PolicyRef;
  readonly asOf: DateString;
  readonly missing: readonly string[];
}

/** A row that could not be read: its position, its id where it has one, and every issue found. */
export interface Reject {
  readonly index: number;
  readonly id: string | null;
  readonly issues: readonly Reason[];
}

/** Rows: `received` = `accepted` + `rejected`, always. */
export interface Counts {
  readonly received: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** Many rows: a list, or anything that can be walked through once. (A list of its own, so that a mistake in a row is underlined there.) */
export type Rows<Row> = readonly Row[] | Iterable<Row>;

/** Rows that were read, and those that were not. */
export interface Intake<Row> {
  readonly rows: readonly Row[];
  readonly rejected: readonly Reject[];
  readonly counts: Counts;
}

/** The answers for many subjects, in input order; what belongs to all of them is in `summary`. */
export interface Batch<O, S, C extends string = string> {
  readonly decisions: readonly Decision<O, string, C>[];
  readonly rejected: readonly Reject[];
  readonly counts: Counts;
  readonly summary: S;
  readonly policy: PolicyRef;
  readonly asOf: DateString;
}

/** How much of the why is wanted; the outcome is the same at every level. */
export type Explain = 'none' | 'reasons' | 'full';

/** Options of every decision: `asOf` means the close of that day; everything dated up to it is known. */
export interface DecideOptions {
  readonly asOf: DateString;
  readonly explain?: Explain;
}

/** Options of a decision about many subjects. */
export interface BatchOptions extends DecideOptions {
  /** Called with the counts so far, every 65,536 rows and at the end; where a population is taken all or nothing, at the end only. */
  readonly onProgress?: (counts: Counts) => void;
}
