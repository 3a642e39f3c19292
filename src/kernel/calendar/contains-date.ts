import type { DateString } from './date-string.js';
import { toDayNumber } from './day-number.js';
import type { Period } from './period.js';
import { readPeriod } from './read-period.js';

/**
 * Does this date lie in the period?
 *
 * @param period - half-open: its start belongs to it, its end does not
 * @param date - the date
 * @returns `true` from `start` up to the day before `end`
 * @throws `input/not-a-period`; `input/not-a-date`
 * @example
 * ```ts
 * import { containsDate, quarterOf } from 'clientele/calendar';
 * containsDate(quarterOf(2026, 3), '2026-09-30');   // => true
 * containsDate(quarterOf(2026, 3), '2026-10-01');   // => false
 * ```
 * @category Calendar
 */
export function containsDate(period: Period, date: DateString): boolean {
  const { start, end } = readPeriod(period, '/period');
  const day = toDayNumber(date, '/date');
  return start <= day && day < end;
}
