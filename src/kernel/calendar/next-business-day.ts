import { addBusinessDays } from './add-business-days.js';
import type { BusinessCalendar } from './business-calendar.js';
import type { DateString } from './date-string.js';

/**
 * When is the next day that is worked?
 *
 * For a deadline that may fall on a weekend or a holiday. The one after a given day is `addBusinessDays(…, 1)`.
 *
 * @param calendar - as for {@link isBusinessDay}
 * @param date - where to start
 * @returns `date` itself if it is a business day, else the first one after it
 * @throws as `addBusinessDays`
 * @guarantee no business day lies between `date` and the answer
 * @example
 * ```ts
 * import { nextBusinessDay } from 'clientele/calendar';
 * nextBusinessDay({}, '2026-11-20');   // => '2026-11-20'
 * nextBusinessDay({}, '2026-11-22');   // => '2026-11-23'
 * ```
 * @category Calendar
 */
export function nextBusinessDay(calendar: BusinessCalendar, date: DateString): DateString {
  return addBusinessDays(calendar, date, 0);
}
