import type { DateString } from '../kernel/calendar/index.js';
import type { DecimalInput } from '../kernel/decimal/index.js';
import type { Measures } from '../kernel/decision/index.js';

/**
 * One line of an invoice or credit note. A `return` is subtracted. The amount is given, or it is quantity × unit
 * price.
 */
export interface InvoiceLine {
  readonly id: string;
  /** The date of the qualifying event; lines outside the period do not count. */
  readonly date: DateString;
  readonly type: 'sale' | 'return';
  readonly amount?: DecimalInput;
  readonly quantity?: DecimalInput;
  readonly unitPrice?: DecimalInput;
  /** Where it is told it must be the currency of the plan. */
  readonly currency?: string;
  /** The line that a return takes back; evidence only. */
  readonly of?: string;
}

/** What was observed of one partner. */
export interface RebateFacts<M extends string = string> {
  readonly id: string;
  readonly lines: readonly InvoiceLine[];
  /** What was settled for this period before; nothing unless told. */
  readonly settled?: DecimalInput;
  /** Figures that conditions look at, one each or by period. */
  readonly measures?: Measures<M>;
}
