import { readRounding, rounded, toOperand } from './decimal.js';
import type { DecimalInput, DecimalString, Rounding } from './types.js';

/**
 * What is this figure at so many decimals?
 *
 * @param value - the exact figure
 * @param rounding - how many decimals are kept and which of the seven named modes decides; never guessed from a currency
 * @returns the rounded figure, padded to its scale; zero without a sign
 * @throws {@link ClienteleError} `input/not-a-decimal`, `decimal/number-not-exact`; `input/not-one-of` for an unknown mode,
 * `input/not-a-whole-number` or `input/out-of-range` for the scale; `input/unknown-key`
 * @guarantee at most one unit of the last place away; rounding again changes nothing
 * @example
 * ```ts
 * import { roundDecimal } from 'clientele/decimal';
 * roundDecimal('1.005', { scale: 2, mode: 'half-away-from-zero' });   // => '1.01'
 * roundDecimal('2.525', { scale: 2, mode: 'half-even' });             // => '2.52'
 * roundDecimal('-0.001', { scale: 2, mode: 'toward-zero' });          // => '0.00'
 * ```
 * @category Decimal
 */
export function roundDecimal(value: DecimalInput, rounding: Rounding): DecimalString {
  return rounded(toOperand(value, '/value'), readRounding(rounding, '/rounding'));
}
