import type { DecimalInput, DecimalString, Rounding } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { EconomicsReasonCode } from './reasons.js';

/** What was delivered in a period, and what is expected at its end: a price for each unit, or a consideration for so many units in all. */
export type RevenuePeriod =
  | { readonly units: DecimalInput; readonly estimatedUnitPrice: DecimalInput }
  | {
      readonly units: DecimalInput;
      readonly estimatedTotalUnits: DecimalInput;
      readonly estimatedTotal: DecimalInput;
    };

/** A contract whose price is still uncertain, in one currency. */
export interface RevenueFacts {
  readonly id?: string;
  /** What each unit was invoiced at. */
  readonly billedUnitPrice?: DecimalInput;
  /** In order. */
  readonly periods: readonly RevenuePeriod[];
}

/** How revenue is told. */
export interface RevenueOptions {
  /** Of the amounts to date, so that periods add up; without it they are exact, or told to 20 decimals. */
  readonly rounding?: Rounding;
  /** For the words only. */
  readonly currency?: string;
}

/** Where an entry belongs. */
export type RevenueAccount = 'receivable' | 'revenue' | 'refund-liability';

/** One line of an entry, as data: nothing is posted. Of debit and credit one is zero. */
export interface RevenueEntry {
  /** What was delivered in the period, or what changes for earlier units. */
  readonly of: 'period' | 'catch-up';
  readonly account: RevenueAccount;
  readonly debit: DecimalString;
  readonly credit: DecimalString;
}

/** One period. */
export interface RecognisedPeriod {
  /** Of the period + catch-up. */
  readonly revenue: DecimalString;
  /** The units of the period at the estimate of its end. */
  readonly ofPeriod: DecimalString;
  /** What the new estimate changes for the units before. */
  readonly catchUp: DecimalString;
  readonly revenueToDate: DecimalString;
  /** `null` where no price was invoiced. */
  readonly billedToDate: DecimalString | null;
  /** Billed to date less revenue to date; below zero where less was billed than earned. */
  readonly refundLiability: DecimalString | null;
  /** Debits equal credits, for the period and for the catch-up. */
  readonly entries: readonly RevenueEntry[];
}

/** Revenue period by period. */
export interface RecognisedRevenue {
  readonly id: string | null;
  readonly periods: readonly RecognisedPeriod[];
  readonly revenue: DecimalString;
  readonly reasons: readonly Reason<EconomicsReasonCode>[];
}
