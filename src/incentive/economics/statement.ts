import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { EconomicsReasonCode } from './reasons.js';

/** One row of a statement. */
export interface StatementRow {
  readonly id: string;
  /** What both sides may call it: the number of an invoice, a credit note, an agreement. */
  readonly reference?: string;
  readonly date: DateString;
  /** What the partner is to get; both sides use the same sign. */
  readonly amount: DecimalInput;
  readonly kind?: string;
}

/** Our book and the statement of the partner over the same time, in one currency. */
export interface StatementFacts {
  readonly ours: readonly StatementRow[];
  readonly theirs: readonly StatementRow[];
}

/** How statements are matched. */
export interface MatchStatementsOptions {
  /** By how much two amounts may differ and still be called equal; `"0"` unless told. */
  readonly tolerance?: DecimalInput;
  /** How many days apart two rows of equal amount may be to be matched without a reference; 7 unless told. */
  readonly dateWindowDays?: number;
  /** For the words only. */
  readonly currency?: string;
}

/** A row of ours and one of theirs. */
export interface StatementPair {
  /** The ids. */
  readonly ours: string;
  readonly theirs: string;
  readonly by: 'reference' | 'amount';
  readonly oursAmount: DecimalString;
  readonly theirsAmount: DecimalString;
  /** Ours less theirs. */
  readonly difference: DecimalString;
  /** From our date to theirs. */
  readonly days: number;
  /** In what the two differ. */
  readonly differsIn: readonly ('amount' | 'date' | 'kind' | 'reference')[];
}

/** A row without a partner. */
export interface UnmatchedRow {
  readonly id: string;
  readonly reference: string | null;
  readonly date: DateString;
  readonly amount: DecimalString;
  readonly kind: string | null;
}

/** Two statements side by side; every row stands in exactly one of the four lists. */
export interface StatementMatch {
  /** Amounts equal, or within the tolerance; by our date, then id. */
  readonly matched: readonly StatementPair[];
  /** The same reference, and amounts that differ by more; by our date, then id. */
  readonly differing: readonly StatementPair[];
  /** Rows of theirs that we do not have; by date, then id. */
  readonly missingInOurs: readonly UnmatchedRow[];
  /** Rows of ours that they do not have; by date, then id. */
  readonly missingInTheirs: readonly UnmatchedRow[];
  readonly totals: {
    readonly ours: StatementTotals;
    readonly theirs: StatementTotals;
    /** Ours less theirs. */
    readonly difference: DecimalString;
  };
  readonly reasons: readonly Reason<EconomicsReasonCode>[];
}

/** One side: stated = matched + differing + missing on the other side. */
export interface StatementTotals {
  readonly stated: DecimalString;
  readonly matched: DecimalString;
  readonly differing: DecimalString;
  readonly missing: DecimalString;
}
