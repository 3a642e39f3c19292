import type { BusinessCalendar } from './business-calendar.js';
import type { Period } from './period.js';
import { businessDaysBefore, readBusinessCalendar } from './read-business-calendar.js';
import { readPeriod } from './read-period.js';

/**
 * How many business days does a period have?
 *
 * @param calendar - as for {@link isBusinessDay}
 * @param period - half-open: its end is not counted
 * @returns the number of business days, 0 or more
 * @throws the errors of {@link isBusinessDay} for the calendar; `input/not-a-period`, `input/not-a-date`
 * @guarantee the same as asking {@link isBusinessDay} for every date of the period
 * @example
 * ```ts
 * import { countBusinessDays, monthOf } from 'clientele/calendar';
 * countBusinessDays({ holidays: ['2026-01-01'] }, monthOf(2026, 1));   // => 21
 * ```
 * @category Calendar
 */
export function countBusinessDays(calendar: BusinessCalendar, period: Period): number {
  const known = readBusinessCalendar(calendar, '/calendar');
  const { start, end } = readPeriod(period, '/period');
  return businessDaysBefore(known, end) - businessDaysBefore(known, start);
}
