import { Decimal } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import { show } from '../../kernel/errors/index.js';

/** A number of more digits is not sure to be what was typed. */
const mostDigits = 15;

/** Why a number of a column with a scale is no amount: none at all, with too many decimals, or with too many digits. */
export function unreadable(value: number, scale: number, path: string): Reason {
  const received = show(value);
  if (!Number.isFinite(value)) return { code: 'input/not-a-decimal', params: { received }, path };
  const exact = new Decimal(value);
  return exact.precision() <= mostDigits && exact.decimalPlaces() > scale
    ? { code: 'decimal/finer-than-scale', params: { scale, received }, path }
    : { code: 'decimal/number-not-exact', params: { received }, path };
}
