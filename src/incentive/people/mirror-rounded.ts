import { Decimal, rounded } from '../../kernel/decimal/decimal.js';
import type { Rounding } from '../../kernel/decimal/index.js';

/**
 * Rounds by size, so that what is taken back is the mirror image of what was earned: a refund of a whole sale leaves nothing,
 * also where the mode looks at the sign.
 */
export function mirrorRounded(amount: Decimal, rounding: Rounding): Decimal {
  const size = new Decimal(rounded(amount.abs(), rounding));
  return amount.isNegative() ? size.negated() : size;
}
