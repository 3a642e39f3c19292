import { type Decimal, fromUnits, plain, toDecimal, toUnits } from './decimal.js';
import type { DecimalString } from './types.js';

/**
 * A running exact sum: `(carry + units) / 10^scale`. Plain data, safe for structured clone; the bulk twin of Decimal
 * addition, and proved equal to it by property.
 *
 * Most amounts have at most 15 digits, so they are added as safe integers; what does not fit goes through BigInt.
 */
export interface ExactSum {
  scale: number;
  /** Always a safe integer with room for one more amount of 15 digits. */
  units: number;
  carry: bigint;
}

const room = 8e15;
const powers = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** The sum of nothing. */
export function emptySum(): ExactSum {
  return { scale: 0, units: 0, carry: 0n };
}

/** Add one figure in place. `path` names it in errors. */
export function addToSum(sum: ExactSum, value: unknown, path: string): void {
  if (!addShortText(sum, value)) addDecimalToSum(sum, toDecimal(value, path));
}

/**
 * The fast road: adds a text of at most 15 digits. Says `false`, and adds nothing, for anything else. Hot loops try it
 * first, so that they need not build a path for each row.
 */
export function addShortText(sum: ExactSum, value: unknown): boolean {
  return typeof value === 'string' && addText(sum, value);
}

function addText(sum: ExactSum, text: string): boolean {
  const length = text.length;
  if (length === 0 || length > 17) return false;
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  let mantissa = 0;
  let point = -1;
  for (let index = start; index < length; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (digit === -2 && point < 0 && index > start && index < length - 1) point = index;
    else return false;
  }
  const digits = length - start - (point < 0 ? 0 : 1);
  if (digits === 0 || digits > 15) return false;
  return addScaled(sum, start === 1 ? -mantissa : mantissa, point < 0 ? 0 : length - 1 - point);
}

/** Adds `mantissa / 10^scale`, a safe integer; says `false`, and adds nothing, where it does not fit. */
export function addScaled(sum: ExactSum, mantissa: number, scale: number): boolean {
  if (scale > sum.scale) refine(sum, scale);
  const scaled =
    scale === sum.scale
      ? mantissa
      : mantissa * (powers[sum.scale - scale] ?? Number.POSITIVE_INFINITY);
  if (!(scaled < 1e15 && scaled > -1e15)) return false;
  sum.units += scaled;
  if (sum.units > room || sum.units < -room) flush(sum);
  return true;
}

function refine(sum: ExactSum, scale: number): void {
  flush(sum);
  sum.carry *= 10n ** BigInt(scale - sum.scale);
  sum.scale = scale;
  if (sum.carry < 1000000000000000n && sum.carry > -1000000000000000n) {
    sum.units = Number(sum.carry);
    sum.carry = 0n;
  }
}

function flush(sum: ExactSum): void {
  sum.carry += BigInt(sum.units);
  sum.units = 0;
}

/** Add an exact figure in place. */
export function addDecimalToSum(sum: ExactSum, value: Decimal): void {
  const scale = Math.max(value.decimalPlaces(), sum.scale);
  if (scale > sum.scale) refine(sum, scale);
  sum.carry += toUnits(value, scale);
}

/** The sum of both, as a new sum; neither is changed. */
export function mergeSums(left: ExactSum, right: ExactSum): ExactSum {
  const scale = Math.max(left.scale, right.scale);
  return { scale, units: 0, carry: unitsAt(left, scale) + unitsAt(right, scale) };
}

function unitsAt(sum: ExactSum, scale: number): bigint {
  return (sum.carry + BigInt(sum.units)) * 10n ** BigInt(scale - sum.scale);
}

/** What the sum comes to. */
export function totalOf(sum: ExactSum): Decimal {
  return fromUnits(sum.carry + BigInt(sum.units), sum.scale);
}

/** What the sum comes to, as plain text. */
export function totalText(sum: ExactSum): DecimalString {
  return sum.carry === 0n && sum.scale === 0 ? String(sum.units) : plain(totalOf(sum));
}

/** Is the sum exactly nothing? */
export function isZeroSum(sum: ExactSum): boolean {
  return sum.carry + BigInt(sum.units) === 0n;
}
