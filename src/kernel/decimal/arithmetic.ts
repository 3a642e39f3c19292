import { plain, toOperand } from './decimal.js';
import type { DecimalInput, DecimalString } from './types.js';

/**
 * What do two figures come to, exactly?
 *
 * @param augend - one figure
 * @param addend - the other
 * @returns the exact sum in plain text
 * @throws {@link ClienteleError} `input/not-a-decimal` or `decimal/number-not-exact`, at `/augend` or `/addend`
 * @guarantee exact, in any order
 * @example
 * ```ts
 * import { addDecimals } from 'clientele/decimal';
 * addDecimals('0.1', '0.2');                            // => '0.3'
 * addDecimals('100000000000000000000', '0.01');         // => '100000000000000000000.01'
 * ```
 * @category Decimal
 */
export function addDecimals(augend: DecimalInput, addend: DecimalInput): DecimalString {
  return plain(toOperand(augend, '/augend').plus(toOperand(addend, '/addend')));
}

/**
 * What is left, exactly?
 *
 * @param minuend - the figure to take from
 * @param subtrahend - the figure to take away
 * @returns the exact difference in plain text
 * @throws {@link ClienteleError} `input/not-a-decimal` or `decimal/number-not-exact`, at `/minuend` or `/subtrahend`
 * @guarantee adding back gives the minuend
 * @example
 * ```ts
 * import { subtractDecimals } from 'clientele/decimal';
 * subtractDecimals('0.3', '0.1');                       // => '0.2'
 * ```
 * @category Decimal
 */
export function subtractDecimals(minuend: DecimalInput, subtrahend: DecimalInput): DecimalString {
  return plain(toOperand(minuend, '/minuend').minus(toOperand(subtrahend, '/subtrahend')));
}

/**
 * What does an amount at a rate come to, before any rounding?
 *
 * To round, hand the product to {@link roundDecimal}; to divide, use {@link multiplyByRatio}, which rounds once.
 *
 * @param multiplicand - one figure, typically an amount
 * @param multiplier - the other, typically a rate or a price
 * @returns the exact product in plain text
 * @throws {@link ClienteleError} `input/not-a-decimal` or `decimal/number-not-exact`, at `/multiplicand` or `/multiplier`
 * @guarantee exact, in any order
 * @example
 * ```ts
 * import { multiplyDecimals } from 'clientele/decimal';
 * multiplyDecimals('100.5', '0.01');                    // => '1.005'
 * ```
 * @category Decimal
 */
export function multiplyDecimals(
  multiplicand: DecimalInput,
  multiplier: DecimalInput,
): DecimalString {
  return plain(
    toOperand(multiplicand, '/multiplicand').times(toOperand(multiplier, '/multiplier')),
  );
}

/**
 * Which figure is larger? Amounts as text sort wrongly as text (`"9" > "10"`); sort them with this.
 *
 * @param left - one figure
 * @param right - the other
 * @returns -1 when `left` is smaller, 0 when both are equal (`"1"` and `"1.00"` are), 1 when `left` is larger
 * @throws {@link ClienteleError} `input/not-a-decimal` or `decimal/number-not-exact`, at `/left` or `/right`
 * @guarantee a total order that agrees with exact subtraction
 * @example
 * ```ts
 * import { compareDecimals } from 'clientele/decimal';
 * ['10', '9', '-1', '9.5'].sort(compareDecimals);       // => ['-1', '9', '9.5', '10']
 * ```
 * @category Decimal
 */
export function compareDecimals(left: DecimalInput, right: DecimalInput): -1 | 0 | 1 {
  return sign(toOperand(left, '/left').comparedTo(toOperand(right, '/right')));
}

function sign(value: number): -1 | 0 | 1 {
  return value < 0 ? -1 : value > 0 ? 1 : 0;
}
