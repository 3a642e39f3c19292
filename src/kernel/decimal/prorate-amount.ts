import { readObject } from '../calendar/read-object.js';
import { type PartOfPeriod, type PeriodShare, readShare } from '../calendar/share-of-period.js';
import { Decimal, divideRounded, readRounding, toOperand } from './decimal.js';
import type { DecimalInput, DecimalString, Rounding } from './types.js';

/** A part of a period, how it is counted, and how the amount is rounded. */
export interface ProrationQuestion extends PartOfPeriod {
  readonly rounding: Rounding;
}

/** The part of an amount that belongs to a part of its period. */
export interface Proration {
  readonly share: PeriodShare;
  /** Rounded and padded to the declared scale. */
  readonly amount: DecimalString;
}

/**
 * Which part of an amount belongs to a part of its period?
 *
 * Several parts rounded one by one need not add up to the amount; where they must, share it out with `allocateDecimal`.
 *
 * @param amount - what belongs to the whole period
 * @param question - `period`, `part`, `method` as in {@link shareOfPeriod}, and `rounding`
 * @returns the `share` as counts of days or months, and the `amount` times that share, rounded once
 * @throws the errors of {@link shareOfPeriod}; `input/not-a-decimal` or `decimal/number-not-exact` for the amount;
 * `input/not-an-object`, `input/not-a-whole-number`, `input/out-of-range`, `input/not-one-of`, `input/unknown-key` for the rounding
 * @guarantee the whole period gives the amount rounded, an empty part gives zero, the sign of the amount stays
 * @example
 * ```ts
 * import { yearOf } from 'clientele/calendar';
 * import { prorateAmount } from 'clientele/decimal';
 * const part = { start: '2025-01-01', end: '2025-07-01' };
 * const rounding = { scale: 2, mode: 'half-away-from-zero' } as const;
 * const first = prorateAmount('1200000', { period: yearOf(2025), part, method: 'days', rounding });
 * first.amount;   // => '595068.49'
 * first.share;    // => { numerator: 181, denominator: 365 }
 * ```
 * @category Decimal
 */
export function prorateAmount(amount: DecimalInput, question: ProrationQuestion): Proration {
  const exact = toOperand(amount, '/amount');
  const read = readObject(question, '', ['period', 'part', 'method', 'rounding']);
  const rounding = readRounding(read.rounding, '/rounding');
  const share = readShare(read.period, read.part, read.method);
  const denominator = new Decimal(share.denominator);
  return { share, amount: divideRounded(exact.times(share.numerator), denominator, rounding) };
}
