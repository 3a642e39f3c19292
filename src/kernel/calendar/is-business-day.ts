import type { BusinessCalendar } from './business-calendar.js';
import type { DateString } from './date-string.js';
import { toDayNumber } from './day-number.js';
import { businessDaysBefore, readBusinessCalendar } from './read-business-calendar.js';

/**
 * Is this date worked?
 *
 * A holiday is not; a working day is, also at a weekend; any other date is when it does not lie at the weekend.
 *
 * @param calendar - `weekend` (by default Saturday and Sunday), `holidays`, `workingDays`; freeze it and its lists where
 * it is used often, and it is read only once
 * @param date - the date
 * @returns `true` for a business day
 * @throws `input/not-an-object`, `input/unknown-key`, `input/not-a-list`, `input/not-a-whole-number`,
 * `input/out-of-range`, `input/not-a-date`; `calendar/holiday-and-working-day` for a date on both lists
 * @source house rule: the lists depart from the week; a date on both is refused, not guessed
 * @example A week with a day off on Thursday, made up for on Saturday
 * ```ts
 * import { isBusinessDay } from 'clientele/calendar';
 * const calendar = { holidays: ['2026-10-01'], workingDays: ['2026-10-10'] };
 * isBusinessDay(calendar, '2026-10-01');   // => false
 * isBusinessDay(calendar, '2026-10-10');   // => true
 * isBusinessDay(calendar, '2026-10-11');   // => false
 * ```
 * @category Calendar
 */
export function isBusinessDay(calendar: BusinessCalendar, date: DateString): boolean {
  const known = readBusinessCalendar(calendar, '/calendar');
  const day = toDayNumber(date, '/date');
  return businessDaysBefore(known, day + 1) > businessDaysBefore(known, day);
}
