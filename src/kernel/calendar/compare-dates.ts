import type { DateString } from './date-string.js';
import { toDayNumber } from './day-number.js';

/**
 * Which of two dates is earlier?
 *
 * For sorting: `dates.toSorted(compareDates)`. How far apart they are says `daysBetween`.
 *
 * @param left - one date
 * @param right - the other date
 * @returns -1 when `left` is the earlier one, 0 for the same day, 1 when `left` is the later one
 * @throws `input/not-a-date`
 * @guarantee orders dates as their texts order
 * @example
 * ```ts
 * import { compareDates } from 'clientele/calendar';
 * compareDates('2026-01-31', '2026-02-01');   // => -1
 * ```
 * @category Calendar
 */
export function compareDates(left: DateString, right: DateString): -1 | 0 | 1 {
  const difference = toDayNumber(left, '/left') - toDayNumber(right, '/right');
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}
