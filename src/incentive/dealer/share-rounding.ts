import { Decimal, padded, rounded } from '../../kernel/decimal/decimal.js';
import type { DecimalString, Rounding } from '../../kernel/decimal/index.js';
import { roundedAmount, tidyAmount } from '../tidy-amount.js';

/** A sum that was rounded once, and parts that add up to it. */
export interface RoundedShares {
  readonly total: DecimalString;
  readonly shares: readonly DecimalString[];
}

/**
 * Rounds the sum of exact parts once, and gives each part its share: every part is cut to the scale, and what is left goes,
 * one smallest unit each, to the largest rests, ties by input order.
 */
export function shareRounding(parts: readonly Decimal[], rounding: Rounding): RoundedShares {
  const { scale } = rounding;
  const exact = parts.map((part) => tidyAmount(part, scale));
  const total = roundedAmount(
    exact.reduce((sum, part) => sum.plus(part), new Decimal(0)),
    rounding,
  );
  const cut = exact.map((part) => new Decimal(rounded(part, { scale, mode: 'floor' })));
  const unit = new Decimal(10).pow(-scale);
  const left = cut
    .reduce((rest, part) => rest.minus(part), new Decimal(total))
    .div(unit)
    .toNumber();
  const byRest = exact
    .map((part, index) => ({ index, rest: part.minus(cut[index] ?? part) }))
    .sort((one, other) => other.rest.comparedTo(one.rest) || one.index - other.index);
  const lifted = new Set(byRest.slice(0, left).map(({ index }) => index));
  return {
    total,
    shares: cut.map((part, index) => padded(lifted.has(index) ? part.plus(unit) : part, scale)),
  };
}
