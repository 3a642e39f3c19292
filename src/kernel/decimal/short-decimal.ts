/*
 * Figures of at most 15 digits as safe integers: what most amounts of hot loops are. Anything else says -1, and goes the
 * exact road of Decimal.
 */

const mostShortDigits = 15;

/**
 * The digits of a short text without sign, as a whole number, or -1: `"1234.50"` is 123450, of scale {@link shortScale}. It
 * reads no text that `toDecimal` would refuse.
 */
export function shortMantissa(text: unknown): number {
  if (typeof text !== 'string') return -1;
  const length = text.length;
  if (length === 0 || length > mostShortDigits + 1) return -1;
  let mantissa = 0;
  let point = 0;
  for (let index = 0; index < length; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (digit === -2 && point === 0 && index > 0 && index < length - 1) point = index;
    else return -1;
  }
  return point === 0 && length > mostShortDigits ? -1 : mantissa;
}

/** How many decimals a text has that {@link shortMantissa} read. */
export function shortScale(text: string): number {
  const length = text.length;
  if (text.charCodeAt(length - 3) === 46) return 2;
  const point = text.indexOf('.');
  return point < 0 ? 0 : length - 1 - point;
}
