import type { DateString } from '../kernel/calendar/index.js';
import type { DecimalInput } from '../kernel/decimal/index.js';
import type { Measures } from '../kernel/decision/index.js';

/**
 * One line of an invoice, a credit note, or a payment. A `return` is subtracted, and so is a `repayment`. The amount is given
 * without tax, or it is quantity × unit price.
 */
export interface InvoiceLine {
  readonly id: string;
  /** The date of the invoice, credit note or payment; it decides on the period unless the plan names another event. */
  readonly date: DateString;
  readonly type: 'sale' | 'return' | 'payment' | 'repayment';
  readonly amount?: DecimalInput;
  readonly quantity?: DecimalInput;
  readonly unitPrice?: DecimalInput;
  /** The tax on top of the amount, as a fraction; nothing unless told. */
  readonly taxRate?: DecimalInput;
  /** Where it is told it must be the currency of the plan. */
  readonly currency?: string;
  readonly product?: string;
  readonly customer?: string;
  readonly region?: string;
  /** The dates of other events, for plans that name one. */
  readonly ordered?: DateString;
  readonly paid?: DateString;
  readonly pickedUp?: DateString;
  readonly soldOut?: DateString;
  /** The line that a return takes back; it must be one of the lines, or be marked as of an earlier period by `soldOn`. */
  readonly of?: string;
  /** The date of the sale that a return takes back, where that is none of the lines: it decides on the period of the return where the plan says so. */
  readonly soldOn?: DateString;
}

/** What was observed of one partner. */
export interface RebateFacts<M extends string = string> {
  readonly id: string;
  readonly lines: readonly InvoiceLine[];
  /**
   * What was settled before for what is measured: the period, or the year so far where the plan resets each year; nothing unless told. What was
   * carried forward (`owedBack`) counts as settled in the next period.
   */
  readonly settled?: DecimalInput;
  /** The first day on which it was a partner, and the first on which it no longer was; looked at where the plan prorates. */
  readonly joined?: DateString;
  readonly left?: DateString;
  /** Figures that conditions, targets and baselines look at, one each or by period. */
  readonly measures?: Measures<M>;
}

/** The parent of each named product, customer or region: what a scope means by a name. */
export interface Hierarchies {
  readonly products?: readonly HierarchyEntry[];
  readonly customers?: readonly HierarchyEntry[];
  readonly regions?: readonly HierarchyEntry[];
}

/** One name and the name above it; `null` at the top. */
export interface HierarchyEntry {
  readonly id: string;
  readonly parent: string | null;
}
