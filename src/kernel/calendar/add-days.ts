import { requireWhole } from '../errors/index.js';
import type { DateString } from './date-string.js';
import { fromDayNumber, mostSteps, toDayNumber } from './day-number.js';

/**
 * Which date lies so many days later?
 *
 * Use `addBusinessDays` where weekends and holidays do not count.
 *
 * @param date - where to start
 * @param days - whole days; negative goes back
 * @returns the date
 * @throws `input/not-a-date`; `input/not-a-whole-number`; `input/out-of-range` from 2^53; `calendar/out-of-range` for an answer outside the years 0001 to
 * 9999
 * @guarantee adding `-days` to the answer gives `date` again
 * @example
 * ```ts
 * import { addDays } from 'clientele/calendar';
 * addDays('2026-12-31', 1);    // => '2027-01-01'
 * addDays('2026-03-01', -1);   // => '2026-02-28'
 * ```
 * @category Calendar
 */
export function addDays(date: DateString, days: number): DateString {
  const start = toDayNumber(date, '/date');
  return fromDayNumber(start + requireWhole(days, '/days', -mostSteps, mostSteps));
}
