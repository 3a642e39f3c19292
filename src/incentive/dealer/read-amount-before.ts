import type { Decimal } from '../../kernel/decimal/decimal.js';
import { toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { show, throwInput } from '../../kernel/errors/index.js';

/** What was paid before; nothing unless told. It was paid, so it is no finer than the scale of the terms. */
export function readAmountBefore(
  amount: DecimalInput | undefined,
  scale: number,
  path: string,
): Decimal {
  return amount === undefined ? zero : requireScale(amount, scale, path);
}

/** An amount that is paid or invoiced: no finer than the scale of the terms. */
export function requireScale(amount: DecimalInput, scale: number, path: string): Decimal {
  const read = toDecimal(amount, path);
  if (read.decimalPlaces() <= scale) return read;
  return throwInput(
    'decimal/finer-than-scale',
    path,
    `${show(amount)} has more than ${scale} decimals; what is paid or invoiced is no finer than the rounding of the terms`,
    { scale, received: show(amount) },
  );
}
