import { attempt, type Result } from '../errors/index.js';
import type { DateString } from './date-string.js';
import { INVALID_DAY, readDayNumber, toDayNumber } from './day-number.js';

/**
 * Is this a date that exists?
 *
 * Use {@link parseDate} to get an error that says what is wrong.
 *
 * @param value - anything
 * @returns `true` for ten characters `YYYY-MM-DD` that name a real day; `false` for all else: a `Date`, a number, a text
 * with a time, `2026-02-30`
 * @example
 * ```ts
 * import { isDate } from 'clientele/calendar';
 * isDate('2028-02-29');             // => true
 * isDate('2026-02-29');             // => false
 * isDate('2026-02-28T00:00:00Z');   // => false
 * ```
 * @category Calendar
 */
export function isDate(value: unknown): value is DateString {
  return readDayNumber(value) !== INVALID_DAY;
}

/**
 * How do I make sure that a value from outside is a date?
 *
 * Use {@link isDate} for a yes or no, {@link safeParseDate} for an answer without an exception, and `dateOfInstant` for
 * a moment in time, whose date depends on the place.
 *
 * @param value - anything
 * @returns the date itself, unchanged
 * @throws `input/not-a-date` for all else: a day that does not exist, a text with a time, blanks or full-width digits, a
 * `Date`, a number
 * @example
 * ```ts
 * import { parseDate } from 'clientele/calendar';
 * parseDate('2026-11-22');   // => '2026-11-22'
 * ```
 * @category Calendar
 */
export function parseDate(value: unknown): DateString {
  toDayNumber(value, '');
  return value as DateString;
}

/**
 * How do I check a date from outside without `try`?
 *
 * @param value - anything
 * @returns `{ ok: true, value }` with the date, or `{ ok: false, error }` with `input/not-a-date`
 * @example
 * ```ts
 * import { safeParseDate } from 'clientele/calendar';
 * safeParseDate('2026-11-22');      // => { ok: true, value: '2026-11-22' }
 * safeParseDate('22.11.2026').ok;   // => false
 * ```
 * @category Calendar
 */
export function safeParseDate(value: unknown): Result<DateString> {
  return attempt(() => parseDate(value));
}
