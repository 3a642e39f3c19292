import type { DecimalString, Ratio } from '../../../kernel/decimal/index.js';
import type { Batch } from '../../../kernel/decision/index.js';
import type { WorthReasonCode } from '../reasons.js';

/** What a prospect comes to. */
export interface ProspectOutcome<Grade extends string = string> {
  /** Is at least the minimum of the policy expected to be left? */
  readonly pursue: boolean;
  /** `null` where it is not worth pursuing. */
  readonly grade: Grade | null;
  /** Position among all prospects that can be told, 1 is best, by the tie rule. */
  readonly rank: number;
  readonly probability: DecimalString;
  /** Probability × value, rounded. */
  readonly expected: DecimalString;
  /** What is still to be spent. */
  readonly cost: DecimalString;
  /** Expected less cost. */
  readonly net: DecimalString;
  /** Net for each unit still to be spent; `null` where nothing is. */
  readonly ratio: Ratio | null;
}

/** What belongs to all prospects. */
export interface ProspectSummary<Grade extends string = string> {
  readonly sizes: Readonly<Record<Grade, number>>;
  readonly notPursued: number;
  /** Prospects that lack a fact. */
  readonly untold: number;
  /** Of those pursued. */
  readonly expected: DecimalString;
  readonly cost: DecimalString;
  readonly net: DecimalString;
}

/** A grading of prospects. */
export type ProspectBatch<G extends string> = Batch<
  ProspectOutcome<G>,
  ProspectSummary<G>,
  WorthReasonCode
>;
