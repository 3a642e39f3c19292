import type { DecimalString } from '../../kernel/decimal/index.js';

/** The scores of one customer and the segment they fall in. */
export interface RfmOutcome<Segment extends string = string> {
  readonly segment: Segment;
  /** The three scores in the order recency, frequency, monetary. */
  readonly scores: {
    readonly recency: number;
    readonly frequency: number;
    readonly monetary: number;
  };
  /** What was scored: days since the last purchase, purchases, spend. */
  readonly measured: {
    readonly recency: number;
    readonly frequency: number;
    readonly monetary: DecimalString;
  };
}

/** What belongs to all customers of an RFM scoring. */
export interface RfmSummary<Segment extends string = string> {
  readonly sizes: Readonly<Record<Segment, number>>;
  /** The cuts between scores, ascending, in days, purchases and money; for reading (they were compared exactly). */
  readonly cuts: {
    readonly recency: readonly number[];
    readonly frequency: readonly number[];
    readonly monetary: readonly number[];
  };
}

/** The score of one figure. */
export interface FigureOutcome {
  /** From 1 (worst) up. */
  readonly score: number;
  readonly measured: DecimalString;
}

/** What belongs to all figures of a scoring. */
export interface FigureSummary {
  /** The cuts between scores, ascending, in the unit of the figures; for reading (they were compared exactly). */
  readonly cuts: readonly number[];
}
