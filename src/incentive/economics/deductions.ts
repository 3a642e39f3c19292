import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { EconomicsReasonCode } from './reasons.js';

/** What a customer paid too little of an invoice. */
export interface CustomerDeduction {
  readonly id: string;
  readonly date: DateString;
  readonly amount: DecimalInput;
  /** The claim that the customer names. */
  readonly of?: string;
}

/** What was approved for the customer: a rebate, a support, a price difference. */
export interface ApprovedClaim {
  readonly id: string;
  readonly date: DateString;
  readonly amount: DecimalInput;
}

/** The short payments and approved claims of one customer, in one currency. */
export interface DeductionFacts {
  readonly deductions: readonly CustomerDeduction[];
  readonly claims: readonly ApprovedClaim[];
}

/** How deductions are told. */
export interface MatchDeductionsOptions {
  /** For the words only. */
  readonly currency?: string;
}

/** What of a deduction a claim covers. */
export interface CoveredDeduction {
  readonly deduction: string;
  readonly claim: string;
  readonly amount: DecimalString;
}

/** A deduction or a claim, and what of it is left. */
export interface DeductionBalance {
  readonly id: string;
  readonly date: DateString;
  /** Covered + left. */
  readonly amount: DecimalString;
  readonly covered: DecimalString;
  readonly left: DecimalString;
}

/** Deductions against claims. */
export interface DeductionMatch {
  readonly matches: readonly CoveredDeduction[];
  /** By date, then id; what is left of them nobody approved: the customer owes it. */
  readonly deductions: readonly DeductionBalance[];
  /** By date, then id; what is left of them was not taken yet: it is still owed to the customer. */
  readonly claims: readonly DeductionBalance[];
  readonly totals: {
    /** Covered + unsupported. */
    readonly deducted: DecimalString;
    /** Covered + unused. */
    readonly approved: DecimalString;
    readonly covered: DecimalString;
    readonly unsupported: DecimalString;
    readonly unused: DecimalString;
  };
  readonly reasons: readonly Reason<EconomicsReasonCode>[];
}
