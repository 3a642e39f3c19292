import type { Decimal } from '../../kernel/decimal/decimal.js';

/** How days of interest are counted: a rate per month over 30 days, or a rate per year over 365 or 360; days are actual days. */
export type InterestDayCount = 'month-30' | 'year-365' | 'year-360';

/** Every day count, in the order of the documentation. */
export const interestDayCounts: readonly InterestDayCount[] = ['month-30', 'year-365', 'year-360'];

const divisors: Readonly<Record<InterestDayCount, number>> = {
  'month-30': 30,
  'year-365': 365,
  'year-360': 360,
};

/** The days that the rate stands for. */
export function daysOfRate(dayCount: InterestDayCount): number {
  return divisors[dayCount];
}

/** Simple interest on a balance-day figure (amount × days); the division is the only step that may not end. */
export function simpleInterest(
  amountDays: Decimal,
  { rate, dayCount }: { readonly rate: Decimal; readonly dayCount: InterestDayCount },
): Decimal {
  return amountDays.times(rate).div(divisors[dayCount]);
}
