import { show, throwInput } from '../errors/index.js';
import { Decimal, readRounding, rounded } from './decimal.js';
import type { DecimalString, Rounding } from './types.js';
import { mostDigits } from './types.js';

/**
 * How does a figure of a model become money, or any exact figure?
 *
 * Amounts are read only where a number is exactly what was typed; a lifetime value of 266.6666666666667 is not. This is the named
 * conversion: the digits that the number is shown with, rounded once. For figures that are exact already use
 * {@link roundDecimal}.
 *
 * @param figure - a finite number, as a model gives it
 * @param rounding - how many decimals are kept and which of the seven named modes decides
 * @returns the rounded figure, padded to its scale; zero without a sign
 * @throws {@link ClienteleError} `input/not-a-decimal`, `input/out-of-range` for a figure with more digits than an amount may have;
 * `input/not-one-of`, `input/not-a-whole-number` or `input/out-of-range` for the rounding; `input/unknown-key`
 * @guarantee at most one unit of the last place away; what comes out is an exact decimal
 * @source house rule: the digits that are shown, since those are what anybody can check
 * @example
 * ```ts
 * import { roundFigure } from 'clientele/decimal';
 * roundFigure(266.666_666_666_666_7, { scale: 2, mode: 'half-away-from-zero' });   // => '266.67'
 * roundFigure(1.005, { scale: 2, mode: 'half-away-from-zero' });                   // => '1.01'
 * ```
 * @category Decimal
 */
export function roundFigure(figure: number, rounding: Rounding): DecimalString {
  if (typeof figure !== 'number' || !Number.isFinite(figure))
    return throwInput(
      'input/not-a-decimal',
      '/figure',
      `expected a finite number, received ${show(figure)}`,
      {
        received: show(figure),
      },
    );
  const read = readRounding(rounding, '/rounding');
  if (Math.abs(figure) >= 10 ** mostDigits)
    return throwInput(
      'input/out-of-range',
      '/figure',
      `expected at most ${mostDigits} digits before the point, received ${show(figure)}`,
      { received: show(figure), expected: `below ${10n ** BigInt(mostDigits)}` },
    );
  return rounded(new Decimal(figure), read);
}
