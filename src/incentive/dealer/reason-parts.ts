import { Decimal, padded } from '../../kernel/decimal/decimal.js';
import type { DecimalString, Rounding } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { IncentiveReasonCode } from '../reasons.js';

type Why = Reason<IncentiveReasonCode>;

/** What rounding did to the sum of exact parts; nothing where it did nothing. */
export function roundedPart(
  total: DecimalString,
  exact: readonly Decimal[],
  rounding: Rounding,
): readonly Why[] {
  const change = exact.reduce((rest, part) => rest.minus(part), new Decimal(total));
  if (change.isZero()) return [];
  const figure = padded(change, rounding.scale);
  return [{ code: 'incentive/rounded', figure, params: { ...rounding } }];
}

/** What was settled before, taken off. */
export function settledPart(settled: DecimalString, scale: number): Why {
  const figure = padded(new Decimal(settled).negated(), scale);
  return { code: 'incentive/already-settled', figure, params: {} };
}
