import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import type { ConditionFacts } from '../../kernel/decision/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import { requireDistinctIds } from './dated-entries.js';
import { requireScale } from './read-amount-before.js';

/** A line of an invoice before its discount. */
export interface OffInvoiceLine {
  readonly id: string;
  readonly amount: DecimalInput;
  /** Needed where the discount is an amount for each unit. */
  readonly quantity?: DecimalInput;
  readonly product?: string;
}

/** An invoice, and the measures that the condition looks at. */
export interface OffInvoiceFacts {
  readonly id: string;
  readonly lines: readonly OffInvoiceLine[];
  readonly measures?: ConditionFacts;
}

/** A line after its discount: amount = discount + net. */
export interface DiscountedLine {
  readonly id: string;
  readonly amount: DecimalString;
  readonly discount: DecimalString;
  readonly net: DecimalString;
}

/** An invoice after its discount. */
export interface OffInvoiceOutcome {
  /** All lines, in the order of the invoice. */
  readonly lines: readonly DiscountedLine[];
  readonly amount: DecimalString;
  readonly discount: DecimalString;
  readonly net: DecimalString;
  readonly currency: string;
}

const lineFields: Fields<OffInvoiceLine> = {
  id: { type: 'id' },
  amount: { type: 'decimal', sign: 'not-negative' },
  quantity: { type: 'decimal', sign: 'not-negative', optional: true },
  product: { type: 'id', optional: true },
};

const offInvoiceFields: Fields<OffInvoiceFacts> = {
  id: { type: 'id' },
  lines: { type: 'list', of: lineFields },
  measures: { type: 'data', optional: true },
};

/** Reads an invoice; a line told twice, or finer than what is paid, is refused. */
export function readInvoice(facts: unknown, scale: number): OffInvoiceFacts {
  const read = readRecord(offInvoiceFields, facts, '/facts', 'the facts');
  requireDistinctIds(read.lines, '/facts/lines');
  for (const [index, { amount }] of read.lines.entries())
    requireScale(amount, scale, `/facts/lines/${index}/amount`);
  return read;
}
