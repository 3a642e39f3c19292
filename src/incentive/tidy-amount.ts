import { type Decimal, rounded } from '../kernel/decimal/decimal.js';
import type { DecimalString, Rounding } from '../kernel/decimal/index.js';

/** More digits than sums and products of read figures have; only a division that does not end has them. */
const mostExactDigits = 100;

/** How far beyond the scale of the plan a division that does not end is told. */
const spareDecimals = 20;

/**
 * An amount as it is told. What is exact stays so; what a division left open is cut far beyond the scale of the plan. That
 * also closes it where it should be closed: a third of a third times nine is one.
 */
export function tidyAmount(amount: Decimal, scale: number): Decimal {
  return amount.precision() <= mostExactDigits
    ? amount
    : amount.toDecimalPlaces(scale + spareDecimals);
}

/** Rounds an amount as the plan says; a tie is seen as a tie also where a division came before it. */
export function roundedAmount(amount: Decimal, rounding: Rounding): DecimalString {
  return rounded(tidyAmount(amount, rounding.scale), rounding);
}
