import { Decimal, zero } from '../../kernel/decimal/decimal.js';
import type { Rounding } from '../../kernel/decimal/index.js';
import { roundedAmount, tidyAmount } from '../tidy-amount.js';
import type { ReadPeriod } from './read-revenue.js';

/** The amounts of one period. */
export interface PeriodAmounts {
  readonly units: Decimal;
  readonly ofPeriod: Decimal;
  readonly catchUp: Decimal;
  readonly revenue: Decimal;
  readonly revenueToDate: Decimal;
  /** What was billed in the period and to date; `null` where no price was invoiced. */
  readonly billed: Decimal | null;
  readonly billedToDate: Decimal | null;
}

/** Everything is reckoned to date and rounded there, and a period is the change: so periods add up to the whole. */
export function revenueAmounts(
  periods: readonly ReadPeriod[],
  price: Decimal | null,
  rounding: Rounding | null,
): readonly PeriodAmounts[] {
  const told = (amount: Decimal) =>
    rounding === null ? tidyAmount(amount, 0) : new Decimal(roundedAmount(amount, rounding));
  const billedFor = (units: Decimal) => (price === null ? null : told(units.times(price)));
  let unitsBefore = zero;
  let revenueBefore = zero;
  let billedBefore = zero;
  return periods.map(({ units, total, of }) => {
    const earned = (count: Decimal) =>
      told(of === null ? count.times(total) : count.times(total).div(of));
    const unitsToDate = unitsBefore.plus(units);
    const revenueToDate = earned(unitsToDate);
    const earlier = earned(unitsBefore);
    const billedToDate = billedFor(unitsToDate);
    const amounts: PeriodAmounts = {
      units,
      ofPeriod: revenueToDate.minus(earlier),
      catchUp: earlier.minus(revenueBefore),
      revenue: revenueToDate.minus(revenueBefore),
      revenueToDate,
      billed: billedToDate === null ? null : billedToDate.minus(billedBefore),
      billedToDate,
    };
    [unitsBefore, revenueBefore] = [unitsToDate, revenueToDate];
    billedBefore = billedToDate ?? zero;
    return amounts;
  });
}
