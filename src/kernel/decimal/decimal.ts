import { Decimal as Library } from 'decimal.js';
import { readObject } from '../calendar/read-object.js';
import {
  type Phrase,
  requireWhole,
  requireWord,
  show,
  throwDomain,
  throwInput,
} from '../errors/index.js';
import {
  type DecimalString,
  mostDigits,
  mostOperandDigits,
  type Rounding,
  type RoundingMode,
  roundingModes,
} from './types.js';
import { paddedText, tenTo } from './units.js';

/**
 * Our own copy of decimal.js. `defaults: true` keeps it from inheriting what a host set on the shared class, and 250
 * digits keep +, − and × of two figures of 120 digits exact.
 */
export const Decimal = Library.clone({
  defaults: true,
  precision: 250,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = Library;

export const zero: Decimal = new Decimal(0);
export const one: Decimal = new Decimal(1);

const modeNumbers: Readonly<Record<RoundingMode, Library.Rounding>> = {
  'away-from-zero': Library.ROUND_UP,
  'toward-zero': Library.ROUND_DOWN,
  ceiling: Library.ROUND_CEIL,
  floor: Library.ROUND_FLOOR,
  'half-away-from-zero': Library.ROUND_HALF_UP,
  'half-toward-zero': Library.ROUND_HALF_DOWN,
  'half-even': Library.ROUND_HALF_EVEN,
};

const plainText = /^-?\d+(\.\d+)?$/;

/** Is this text a decimal as we read it? */
export function isDecimalText(value: unknown, most: number = mostDigits): value is DecimalString {
  return (
    typeof value === 'string' &&
    value.length <= most + 2 &&
    plainText.test(value) &&
    digitsOf(value) <= most
  );
}

function digitsOf(text: string): number {
  return text.length - (text.startsWith('-') ? 1 : 0) - (text.includes('.') ? 1 : 0);
}

/** The text of a number that is exactly what was typed, or `null`. */
export function exactNumberText(value: number): string | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 2 ** 53) return null;
  const text = String(value === 0 ? 0 : value);
  if (text.includes('e')) return null;
  const significant = text.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  return significant.length <= 15 ? text : null;
}

/** Is this a figure that {@link toDecimal} reads? */
export function isDecimalInput(
  value: unknown,
  most: number = mostDigits,
): value is string | number {
  return typeof value === 'number' ? exactNumberText(value) !== null : isDecimalText(value, most);
}

/** Read a figure that may be a result of this library, with up to 120 digits. */
export function toOperand(value: unknown, path: string): Decimal {
  return toDecimal(value, path, mostOperandDigits);
}

/** Read a figure of zero or more. */
export function toNotNegative(value: unknown, path: string, most: number = mostDigits): Decimal {
  const read = toDecimal(value, path, most);
  return read.isNegative() ? throwNegative(value, path) : read;
}

function throwNegative(value: unknown, path: string): never {
  const received = show(value);
  return throwInput('input/out-of-range', path, `expected zero or more, received ${received}`, {
    expected: 'zero or more' satisfies Phrase,
    received,
  });
}

/** Read one figure, or throw `input/not-a-decimal` or `decimal/number-not-exact` at the given path. */
export function toDecimal(value: unknown, path: string, most: number = mostDigits): Decimal {
  if (typeof value === 'number') {
    const text = exactNumberText(value);
    if (text !== null) return new Decimal(text);
    return Number.isFinite(value)
      ? throwInput(
          'decimal/number-not-exact',
          path,
          `${show(value)} may not be what was typed; pass it as text, or round the figure of a model with roundFigure`,
          {
            received: show(value),
          },
        )
      : notADecimal(value, path, most);
  }
  return isDecimalText(value, most) ? unsigned(new Decimal(value)) : notADecimal(value, path, most);
}

function notADecimal(value: unknown, path: string, most: number): never {
  return throwInput(
    'input/not-a-decimal',
    path,
    `expected a decimal such as "1234.50": digits with an optional minus and fraction, at most ${most} digits, received ${show(value)}`,
    { received: show(value) },
  );
}

/** Zero has no sign. */
function unsigned(value: Decimal): Decimal {
  return value.isZero() ? zero : value;
}

/** Plain text: no exponent, no trailing zeros, no signed zero. */
export function plain(value: Decimal): DecimalString {
  return unsigned(value).toFixed();
}

/** Check a rounding that came from outside. */
export function readRounding(value: unknown, path: string): Rounding {
  const { scale, mode } = readObject(value, path, ['scale', 'mode']);
  return {
    scale: readScale(scale, `${path}/scale`),
    mode: requireWord(mode, `${path}/mode`, roundingModes),
  };
}

/** Check a number of decimals that came from outside. */
export function readScale(value: unknown, path: string): number {
  return requireWhole(value, path, 0, mostDigits);
}

/** Round to the declared scale; the text is padded to it. */
export function rounded(value: Decimal, { scale, mode }: Rounding): DecimalString {
  return padded(value.toDecimalPlaces(scale, modeNumbers[mode]), scale);
}

/** A figure as a whole number of units of 10^-scale. The figure must not be finer than the scale. */
export function toUnits(value: Decimal, scale: number): bigint {
  return BigInt(value.toFixed(scale).replace('.', ''));
}

/** The inverse of {@link toUnits}. */
export function fromUnits(units: bigint, scale: number): Decimal {
  return new Decimal(paddedText(units, scale));
}

/**
 * One division, rounded once and exactly: no intermediate quotient is cut, so a tie is seen as a tie.
 */
export function divideRounded(
  numerator: Decimal,
  denominator: Decimal,
  { scale, mode }: Rounding,
): DecimalString {
  if (denominator.isZero())
    return throwDomain('decimal/division-by-zero', '', 'a figure was divided by zero');
  const places = Math.max(numerator.decimalPlaces(), denominator.decimalPlaces());
  const top = toUnits(numerator.abs(), places) * tenTo(scale);
  const bottom = toUnits(denominator.abs(), places);
  const negative = numerator.isNegative() !== denominator.isNegative();
  const units = roundQuotient(top, bottom, negative, mode);
  return paddedText(negative ? -units : units, scale);
}

function roundQuotient(top: bigint, bottom: bigint, negative: boolean, mode: RoundingMode): bigint {
  const whole = top / bottom;
  const rest = top % bottom;
  if (rest === 0n) return whole;
  const side = 2n * rest < bottom ? -1 : 2n * rest > bottom ? 1 : 0;
  return isRoundedAway(mode, side, whole % 2n === 1n, negative) ? whole + 1n : whole;
}

/** Does a quotient with a rest go to the whole number away from zero? `side` compares the rest with one half. */
export function isRoundedAway(
  mode: RoundingMode,
  side: number,
  odd: boolean,
  negative: boolean,
): boolean {
  switch (mode) {
    case 'half-away-from-zero':
      return side >= 0;
    case 'half-toward-zero':
      return side > 0;
    case 'half-even':
      return side > 0 || (side === 0 && odd);
    case 'away-from-zero':
      return true;
    case 'toward-zero':
      return false;
    case 'floor':
      return negative;
    case 'ceiling':
      return !negative;
  }
}

/** An exact amount with at least so many decimals; never fewer than it has. */
export function padded(value: Decimal, scale: number): DecimalString {
  const text = plain(value);
  const decimals = value.decimalPlaces();
  if (decimals >= scale) return text;
  return `${decimals === 0 ? `${text}.` : text}${'0'.repeat(scale - decimals)}`;
}
