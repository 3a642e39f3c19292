import { attempt, type Result } from '../errors/index.js';
import { isDecimalInput, plain, toDecimal } from './decimal.js';
import type { DecimalInput, DecimalString } from './types.js';

/**
 * Is this a figure that the library reads?
 *
 * @param value - anything
 * @returns `true` for text of digits with an optional minus and fraction (at most 40 digits), and for numbers that are
 * exactly what was typed (at most 15 significant digits, below 2^53, not in exponent form)
 * @example
 * ```ts
 * import { isDecimal } from 'clientele/decimal';
 * ['1234.50', 0.1, '1e3', ' 1', '１', 0.1 + 0.2].map(isDecimal);   // => [true, true, false, false, false, false]
 * ```
 * @category Decimal
 */
export function isDecimal(value: unknown): value is DecimalInput {
  return isDecimalInput(value);
}

/**
 * How is a figure from outside read, strictly and exactly?
 *
 * Nothing is guessed: no separators, no blanks, no exponent, no other scripts' digits. A number is read only if it is
 * exactly what was typed; the sum `0.1 + 0.2` is not, and is refused with the advice to pass text.
 *
 * @param value - anything, typically a cell of a file or a field of JSON
 * @returns the figure in plain text: no leading or trailing zeros, zero without a sign
 * @throws {@link ClienteleError} `input/not-a-decimal` for what is no decimal, `decimal/number-not-exact` for a number that may
 * have lost digits
 * @guarantee reading what was read changes nothing
 * @example
 * ```ts
 * import { parseDecimal, safeParseDecimal } from 'clientele/decimal';
 * parseDecimal('-007.50');                              // => '-7.5'
 * parseDecimal(-0);                                     // => '0'
 * const refused = safeParseDecimal('12,000');
 * refused.ok ? null : refused.error.code;               // => 'input/not-a-decimal'
 * const lost = safeParseDecimal(0.1 + 0.2);
 * lost.ok ? null : lost.error.code;                     // => 'decimal/number-not-exact'
 * ```
 * @category Decimal
 */
export function parseDecimal(value: unknown): DecimalString {
  return plain(toDecimal(value, ''));
}

/**
 * {@link parseDecimal} without an exception.
 *
 * @param value - anything
 * @returns `{ ok: true, value }` with the figure in plain text, or `{ ok: false, error }`
 * @category Decimal
 */
export function safeParseDecimal(value: unknown): Result<DecimalString> {
  return attempt(() => parseDecimal(value));
}
