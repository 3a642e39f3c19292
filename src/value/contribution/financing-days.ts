import type { FinancingDayCount } from './cost-to-serve-policy.js';

const days: Readonly<Record<FinancingDayCount, number>> = {
  'month-30': 30,
  'year-365': 365,
  'year-360': 360,
};

/** Every day count, in the order of the documentation. */
export const financingDayCounts = Object.keys(days) as [FinancingDayCount, ...FinancingDayCount[]];

/** The days that a rate stands for. */
export function daysOfRate(dayCount: FinancingDayCount): number {
  return days[dayCount];
}
