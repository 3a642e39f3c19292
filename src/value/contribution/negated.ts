import type { DecimalString } from '../../kernel/decimal/index.js';

/** A padded amount with the other sign; zero has none. */
export function negated(amount: DecimalString): DecimalString {
  if (amount.startsWith('-')) return amount.slice(1);
  return /[1-9]/.test(amount) ? `-${amount}` : amount;
}
