import { requireWhole } from '../errors/index.js';
import type { DateString } from './date-string.js';
import { fromDayNumber, mostSteps, toDayNumber } from './day-number.js';
import { readOptions } from './read-object.js';
import { shiftMonths } from './shift-months.js';

/** How months are added. */
export interface AddMonthsOptions {
  /**
   * The day of the month that the dates of a series are meant to have, 1 to 31; a shorter month takes its last day. By
   * default the day of `date`.
   */
  readonly anchorDay?: number;
}

/**
 * Which date lies so many months later?
 *
 * A day that the month does not have becomes its last day. A series keeps its day either by counting always from the
 * first date (1, 2, 3 months …) or by naming that day in `anchorDay`.
 *
 * @param date - where to start
 * @param months - whole months; negative goes back
 * @param options - `anchorDay`, the day of the month to come back to
 * @returns the date
 * @throws `input/not-a-date`; `input/not-a-whole-number`; `input/out-of-range` for an anchor outside 1 to 31;
 * `calendar/out-of-range` for an answer outside the years 0001 to 9999
 * @guarantee stepping month by month with the day of the first date as anchor gives the same dates as counting from the
 * first date
 * @example A payment due on the last day of each month
 * ```ts
 * import { addMonths } from 'clientele/calendar';
 * addMonths('2026-01-31', 1);                        // => '2026-02-28'
 * addMonths('2026-01-31', 2);                        // => '2026-03-31'
 * addMonths('2026-02-28', 1);                        // => '2026-03-28'
 * addMonths('2026-02-28', 1, { anchorDay: 31 });     // => '2026-03-31'
 * ```
 * @category Calendar
 */
export function addMonths(
  date: DateString,
  months: number,
  options?: AddMonthsOptions,
): DateString {
  const start = toDayNumber(date, '/date');
  const count = requireWhole(months, '/months', -mostSteps, mostSteps);
  return fromDayNumber(shiftMonths(start, count, readAnchor(options)));
}

/**
 * Which date lies so many years later?
 *
 * 29 February becomes 28 February in a common year, and comes back in a leap year when it is the `anchorDay`.
 *
 * @param date - where to start
 * @param years - whole years; negative goes back
 * @param options - `anchorDay`, the day of the month to come back to
 * @returns the date
 * @throws as {@link addMonths}
 * @example
 * ```ts
 * import { addYears } from 'clientele/calendar';
 * addYears('2028-02-29', 1);                       // => '2029-02-28'
 * addYears('2028-02-29', 4);                       // => '2032-02-29'
 * addYears('2029-02-28', 3, { anchorDay: 29 });    // => '2032-02-29'
 * ```
 * @category Calendar
 */
export function addYears(date: DateString, years: number, options?: AddMonthsOptions): DateString {
  const start = toDayNumber(date, '/date');
  const count = requireWhole(years, '/years', -mostSteps, mostSteps);
  return fromDayNumber(shiftMonths(start, count * 12, readAnchor(options)));
}

function readAnchor(options: unknown): number | undefined {
  const { anchorDay } = readOptions(options, ['anchorDay']);
  return anchorDay === undefined ? undefined : requireWhole(anchorDay, '/options/anchorDay', 1, 31);
}
