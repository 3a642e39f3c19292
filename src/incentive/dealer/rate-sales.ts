import { Decimal, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { DebitSale } from './ship-and-debit-facts.js';
import type { ReadyShipAndDebit } from './ship-and-debit-terms.js';

/** A sale with its exact claim. */
export interface RatedSale {
  readonly sale: DebitSale;
  /** Up to the maximum; none where a unit earns nothing. */
  readonly quantity: Decimal;
  readonly excess: Decimal;
  readonly perUnit: Decimal;
  readonly claim: Decimal;
}

/** What each sale may claim, in order, until the maximum quantity is used up; a sale that earns nothing uses none of it. */
export function rateSales(
  sales: readonly DebitSale[],
  { perUnit, maximum }: ReadyShipAndDebit,
): readonly RatedSale[] {
  let left = maximum;
  return sales.map((sale) => {
    const sold = toDecimal(sale.quantity, '');
    const sell = sale.unitSell === undefined ? null : toDecimal(sale.unitSell, '');
    const unit = perUnit({ cost: toDecimal(sale.unitCost, ''), sell });
    if (unit.isZero()) return { sale, quantity: zero, excess: zero, perUnit: zero, claim: zero };
    const quantity = left === null ? sold : Decimal.min(sold, left);
    left = left === null ? null : left.minus(quantity);
    const claim = unit.times(quantity);
    return { sale, quantity, excess: sold.minus(quantity), perUnit: unit, claim };
  });
}
