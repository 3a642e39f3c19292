import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalString, Ratio } from '../../kernel/decimal/index.js';
import type { PolicyRef } from '../../kernel/decision/index.js';

/** The scores of one customer and the segment they fall in. */
export interface RfmOutcome<Segment extends string = string> {
  readonly segment: Segment;
  /** The three scores, each from 1 (worst) up. */
  readonly scores: {
    readonly recency: number;
    readonly frequency: number;
    readonly monetary: number;
  };
  /** The scores in one text, recency first: `"545"`; `"5-10-5"` where the policy has a score of two digits. */
  readonly cell: string;
  /** The sum of weight × score; `null` where the policy combines nothing. */
  readonly combined: DecimalString | null;
  /** Place by the combined score, 1 is best; equal ones share the better place. `null` where the policy combines nothing. */
  readonly rank: number | null;
  /** What was scored: days since the last purchase, purchases (or order lines), spend. */
  readonly measured: {
    readonly recency: number;
    readonly frequency: number;
    readonly monetary: DecimalString;
  };
}

/** What belongs to all customers of an RFM scoring. */
export interface RfmSummary<Segment extends string = string> {
  readonly sizes: Readonly<Record<Segment, number>>;
  /** The cuts between scores, ascending, in days, purchases (or order lines) and money; for reading. */
  readonly cuts: {
    readonly recency: readonly number[];
    readonly frequency: readonly number[];
    readonly monetary: readonly number[];
  };
  /** The same cuts as they were compared: exact. */
  readonly exactCuts: {
    readonly recency: readonly Ratio[];
    readonly frequency: readonly Ratio[];
    readonly monetary: readonly Ratio[];
  };
  /** Customers with each score, from score 1 up. */
  readonly scoreSizes: {
    readonly recency: readonly number[];
    readonly frequency: readonly number[];
    readonly monetary: readonly number[];
  };
  /** The scores that nobody has, ascending: many customers are equal, or the cuts lie outside of what was measured. */
  readonly emptyScores: {
    readonly recency: readonly number[];
    readonly frequency: readonly number[];
    readonly monetary: readonly number[];
  };
}

/**
 * The scores of a population as columns: one entry per customer in each, in the order of the purchases. They carry no
 * reasons; score the rows of single customers for these.
 */
export interface RfmColumns<Segment extends string = string> {
  readonly ids: readonly string[];
  readonly recency: Uint16Array;
  readonly frequency: Uint16Array;
  readonly monetary: Uint16Array;
  /** Places in `segments`. */
  readonly segment: Uint16Array;
  /** The names of the segments, in the order of the policy. */
  readonly segments: readonly Segment[];
  /** The sum of weight × score, the number nearest to it; `null` where the policy combines nothing. */
  readonly combined: Float64Array | null;
  readonly summary: RfmSummary<Segment>;
  readonly policy: PolicyRef;
  readonly asOf: DateString;
}

/** The score of one figure. */
export interface FigureOutcome {
  /** From 1 (worst) up. */
  readonly score: number;
  readonly measured: DecimalString;
}

/** What belongs to all figures of a scoring. */
export interface FigureSummary {
  /** The cuts between scores, ascending, in the unit of the figures; for reading. */
  readonly cuts: readonly number[];
  /** The same cuts as they were compared: exact. */
  readonly exactCuts: readonly Ratio[];
  /** Figures with each score, from score 1 up. */
  readonly scoreSizes: readonly number[];
  /** The scores that no figure has, ascending. */
  readonly emptyScores: readonly number[];
}
