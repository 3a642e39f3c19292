import {
  type DateString,
  findWeekPeriod,
  type WeekYearLayout,
  weekPeriodsOf,
} from 'clientele/calendar';
import { takeKeys } from '../take-keys.js';

export const kind = 'kernel/fiscal-calendar';

export function answer(input: unknown): unknown {
  const { dates = [], ...layout } = takeKeys(input, ['yearStart', 'weeks', 'pattern'], ['dates']);
  const periods = weekPeriodsOf(layout as unknown as WeekYearLayout);
  return {
    periods: periods.map(({ start, end, weeks }) => ({ start, end, weeks })),
    periodOf: (dates as readonly DateString[]).map((date) => findWeekPeriod(periods, date)),
  };
}
