import { requireObject, throwDomain } from '../errors/index.js';
import { type Decimal, divideRounded, plain, readRounding, toOperand } from './decimal.js';
import { shortMantissa, shortScale } from './short-decimal.js';
import type { DecimalInput, DecimalString, Rounding } from './types.js';

/**
 * One figure over another, kept exact: a completion, a margin rate, a share.
 *
 * Units: `value` is the quotient as a number, for reading and sorting only; comparing and multiplying use the two exact
 * figures.
 */
export interface Ratio {
  readonly numerator: DecimalString;
  readonly denominator: DecimalString;
  readonly value: number;
}

/**
 * How much is this in proportion to that?
 *
 * @param numerator - the figure above the line
 * @param denominator - the figure below the line
 * @returns the ratio with both figures in plain text, or `null` where it does not exist: the denominator is zero
 * @throws {@link ClienteleError} `input/not-a-decimal` or `decimal/number-not-exact`, at `/numerator` or `/denominator`
 * @example
 * ```ts
 * import { ratioOf } from 'clientele/decimal';
 * ratioOf('920000', '1000000');   // => { numerator: '920000', denominator: '1000000', value: 0.92 }
 * ratioOf('5', '0');              // => null
 * ```
 * @category Decimal
 */
export function ratioOf(numerator: DecimalInput, denominator: DecimalInput): Ratio | null {
  return ratioOfDecimals(
    toOperand(numerator, '/numerator'),
    toOperand(denominator, '/denominator'),
  );
}

/** {@link ratioOf} for figures that were read already. */
export function ratioOfDecimals(top: Decimal, bottom: Decimal): Ratio | null {
  if (bottom.isZero()) return null;
  const numerator = plain(top);
  const denominator = plain(bottom);
  const value = shortQuotient(numerator, denominator) ?? top.div(bottom).toNumber();
  return { numerator, denominator, value: value + 0 };
}

/**
 * The quotient of two short figures as one division of safe integers, or `null`. It is the number nearest to the exact quotient, as the
 * long road gives it: quotients of such integers lie too far from the middle between two numbers for 120 digits to miss the side.
 */
function shortQuotient(top: DecimalString, bottom: DecimalString): number | null {
  const isNegative = top.startsWith('-') !== bottom.startsWith('-');
  const over = unsignedText(top);
  const under = unsignedText(bottom);
  const shift = shortScale(over) - shortScale(under);
  const numerator = shortMantissa(over) * 10 ** Math.max(0, -shift);
  const denominator = shortMantissa(under) * 10 ** Math.max(0, shift);
  const isShort = numerator >= 0 && denominator > 0 && numerator < 2 ** 53 && denominator < 2 ** 53;
  return isShort ? (isNegative ? -numerator : numerator) / denominator : null;
}

function unsignedText(text: DecimalString): DecimalString {
  return text.startsWith('-') ? text.slice(1) : text;
}

/**
 * Which ratio is larger? Compared by cross-multiplication, so that 1/3 and 2/6 are equal and nothing is rounded.
 *
 * @param left - one ratio
 * @param right - the other
 * @returns -1, 0 or 1
 * @throws {@link ClienteleError} `input/not-an-object`, `input/not-a-decimal`, `decimal/division-by-zero` for a zero denominator
 * @guarantee agrees with exact fractions
 * @example
 * ```ts
 * import { compareRatios, ratioOf } from 'clientele/decimal';
 * const third = ratioOf('1', '3');
 * const sixths = ratioOf('2', '6');
 * third && sixths ? compareRatios(third, sixths) : null;   // => 0
 * ```
 * @category Decimal
 */
export function compareRatios(left: Ratio, right: Ratio): -1 | 0 | 1 {
  const [top, bottom] = readRatio(left, '/left');
  const [otherTop, otherBottom] = readRatio(right, '/right');
  const order = top.times(otherBottom).comparedTo(otherTop.times(bottom));
  const flipped = bottom.isNegative() === otherBottom.isNegative() ? order : -order;
  return flipped < 0 ? -1 : flipped > 0 ? 1 : 0;
}

/**
 * What is this part of an amount, in money?
 *
 * @param amount - the exact amount
 * @param ratio - what part of it
 * @param rounding - scale and mode of the result; there is no default
 * @returns amount × numerator ÷ denominator, rounded once, padded to the scale
 * @throws {@link ClienteleError} `input/not-a-decimal`, `input/not-an-object`, `decimal/division-by-zero`, and what {@link roundDecimal}
 * throws for the rounding
 * @guarantee rounded from the exact quotient: a tie is seen as a tie
 * @example
 * ```ts
 * import { multiplyByRatio } from 'clientele/decimal';
 * multiplyByRatio('1200000', { numerator: '184', denominator: '365', value: 0.504 }, { scale: 2, mode: 'half-even' });   // => '604931.51'
 * ```
 * @category Decimal
 */
export function multiplyByRatio(
  amount: DecimalInput,
  ratio: Ratio,
  rounding: Rounding,
): DecimalString {
  const [top, bottom] = readRatio(ratio, '/ratio');
  return divideRounded(
    toOperand(amount, '/amount').times(top),
    bottom,
    readRounding(rounding, '/rounding'),
  );
}

function readRatio(ratio: unknown, path: string): readonly [Decimal, Decimal] {
  const { numerator, denominator } = requireObject(ratio, path, '{ numerator, denominator }');
  const bottom = toOperand(denominator, `${path}/denominator`);
  if (bottom.isZero())
    return throwDomain(
      'decimal/division-by-zero',
      `${path}/denominator`,
      'a ratio with a zero denominator does not exist',
    );
  return [toOperand(numerator, `${path}/numerator`), bottom];
}
