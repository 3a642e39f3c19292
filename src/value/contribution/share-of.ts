import type { DecimalString, Ratio } from '../../kernel/decimal/index.js';
import { shortText } from '../../kernel/decimal/units.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { ExactUnits } from '../../kernel/numerics/exact-units.js';
import { nearestQuotient } from '../../kernel/numerics/nearest-quotient.js';
import type { ContributionReasonCode } from './reasons.js';

/** Says units of a population as text, and as shares of its total where there is one. */
export interface SharesOf {
  readonly total: DecimalString;
  readonly text: (units: bigint) => DecimalString;
  readonly share: (units: bigint) => Ratio | null;
}

/** Shares of a total above zero; `null` of any other. */
export function sharesOf({ total, scale }: Pick<ExactUnits, 'total' | 'scale'>): SharesOf {
  const text = (units: bigint) => shortText(units, scale);
  const denominator = text(total);
  return {
    total: denominator,
    text,
    share: (units) =>
      total > 0n
        ? { numerator: text(units), denominator, value: nearestQuotient(units, total) }
        : null,
  };
}

/** Why there are no shares of a total of zero. */
export function noTotal(count: number): Reason<ContributionReasonCode> {
  return { code: 'value/no-total', params: { count } };
}
