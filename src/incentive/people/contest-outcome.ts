import type { DecimalString } from '../../kernel/decimal/index.js';

/** The place of one contestant, and what it wins. */
export interface PrizeOutcome {
  /** 1 is best. */
  readonly rank: number;
  readonly score: DecimalString;
  /** How many share the rank, this one included. */
  readonly tied: number;
  readonly prize: DecimalString;
}

/** What a contest costs; agreed = paid + not paid. */
export interface PrizeSummary {
  /** The prizes of all ranks. */
  readonly agreed: DecimalString;
  readonly paid: DecimalString;
  /** Below zero where ties that each take the prize of their rank cost more than the prizes agreed. */
  readonly notPaid: DecimalString;
  readonly winners: number;
  readonly currency: string;
}
