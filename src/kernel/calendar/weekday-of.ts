import type { DateString } from './date-string.js';
import { toDayNumber } from './day-number.js';

/** A day of the week after ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The weekday of a day number; 1970-01-01 was a Thursday. */
export function weekdayOfDay(day: number): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/**
 * Which day of the week is this?
 *
 * @param date - the date
 * @returns 1 for Monday to 7 for Sunday
 * @throws `input/not-a-date`
 * @guarantee the next day has the next weekday
 * @source ISO 8601, week day number
 * @example
 * ```ts
 * import { weekdayOf } from 'clientele/calendar';
 * weekdayOf('2026-11-22');   // => 7
 * ```
 * @category Calendar
 */
export function weekdayOf(date: DateString): Weekday {
  return weekdayOfDay(toDayNumber(date, '/date'));
}
