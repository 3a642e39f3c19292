const safe = 2n ** 53n;

/**
 * The number nearest to an exact quotient of two whole numbers, ties to even; the denominator is above zero.
 *
 * Long figures are divided to at least 64 binary digits, of which the last also stands for whatever was cut off, so that the one
 * rounding to a number sees on which side of the middle the quotient lies.
 */
export function nearestQuotient(top: bigint, bottom: bigint): number {
  if (top < 0n) return -nearestQuotient(-top, bottom) + 0;
  if (top < safe && bottom < safe) return Number(top) / Number(bottom);
  const shift = Math.max(0, 64 + bitsOf(bottom) - bitsOf(top));
  const scaled = top << BigInt(shift);
  const whole = scaled / bottom;
  const sticky = whole * bottom === scaled ? whole : whole | 1n;
  return Number(sticky) * 2 ** -shift;
}

/** Not below the binary digits of a whole number, and at most three above. */
function bitsOf(value: bigint): number {
  return value.toString(16).length * 4;
}
