import type { DateString } from './date-string.js';
import { toDayNumber } from './day-number.js';

/**
 * How many days lie between two dates?
 *
 * Use `countBusinessDays` to leave out weekends and holidays.
 *
 * @param start - first date
 * @param end - last date, itself not counted
 * @returns days from `start` to `end`; negative when `end` comes first; 0 for the same day
 * @throws `input/not-a-date`
 * @guarantee `addDays(start, daysBetween(start, end))` is `end`
 * @example
 * ```ts
 * import { daysBetween } from 'clientele/calendar';
 * daysBetween('2028-02-01', '2028-03-01');   // => 29
 * ```
 * @category Calendar
 */
export function daysBetween(start: DateString, end: DateString): number {
  const from = toDayNumber(start, '/start');
  return toDayNumber(end, '/end') - from;
}
