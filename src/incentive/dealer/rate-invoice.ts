import { Decimal, toDecimal } from '../../kernel/decimal/decimal.js';
import { throwInput } from '../../kernel/errors/index.js';
import type { OffInvoiceLine } from './off-invoice-facts.js';
import type { ReadyOffInvoice } from './off-invoice-terms.js';

/** A line with its exact discount. */
export interface RatedInvoiceLine {
  readonly line: OffInvoiceLine;
  readonly amount: Decimal;
  readonly isInScope: boolean;
  readonly discount: Decimal;
  readonly isCapped: boolean;
}

/** What is deducted from each line; nothing where the condition does not hold, or the product is out of scope. */
export function rateInvoice(
  lines: readonly OffInvoiceLine[],
  { rate, perUnit, products }: ReadyOffInvoice,
  holds: boolean,
): readonly RatedInvoiceLine[] {
  return lines.map((line, index) => {
    const amount = toDecimal(line.amount, '');
    const isInScope =
      products === null || (line.product !== undefined && products.has(line.product));
    if (!isInScope || !holds)
      return { line, amount, isInScope, discount: new Decimal(0), isCapped: false };
    const full = rate === null ? perUnit.times(quantityOf(line, index)) : rate.times(amount);
    return {
      line,
      amount,
      isInScope,
      discount: Decimal.min(full, amount),
      isCapped: full.gt(amount),
    };
  });
}

function quantityOf({ id, quantity }: OffInvoiceLine, index: number): Decimal {
  return quantity === undefined
    ? throwInput(
        'input/required',
        `/facts/lines/${index}/quantity`,
        `line ${id} has no quantity, and the discount is an amount for each unit; tell it`,
        { key: 'quantity' },
      )
    : toDecimal(quantity, '');
}
