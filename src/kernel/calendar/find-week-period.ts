import { requireList, requireWhole } from '../errors/index.js';
import type { DateString } from './date-string.js';
import { toDayNumber } from './day-number.js';
import { readPeriod } from './read-period.js';
import type { WeekPeriod } from './week-periods-of.js';

/**
 * Which period of a year of whole weeks does this date lie in?
 *
 * @param periods - as {@link weekPeriodsOf} gives them
 * @param date - the date
 * @returns the number of the period, 1 to 12; `null` outside the year
 * @throws `input/not-a-list`, `input/not-a-period`, `input/not-a-whole-number`, `input/out-of-range`;
 * `input/not-a-date`
 * @example
 * ```ts
 * import { findWeekPeriod, weekPeriodsOf } from 'clientele/calendar';
 * const periods = weekPeriodsOf({ yearStart: '2023-01-29', weeks: 53, pattern: [4, 5, 4] });
 * findWeekPeriod(periods, '2024-02-03');   // => 12
 * findWeekPeriod(periods, '2024-02-04');   // => null
 * ```
 * @category Calendar
 */
export function findWeekPeriod(periods: readonly WeekPeriod[], date: DateString): number | null {
  const list = requireList(periods, '/periods', 'the periods that weekPeriodsOf gives');
  const day = toDayNumber(date, '/date');
  for (const [index, period] of list.entries()) {
    const path = `/periods/${index}`;
    const { start, end } = readPeriod(period, path);
    const number = requireWhole((period as WeekPeriod).period, `${path}/period`, 1, 12);
    if (start <= day && day < end) return number;
  }
  return null;
}
