import { civilOfDay } from './civil-date.js';
import type { DateString } from './date-string.js';
import { firstDay, fromDayNumber, lastDay, throwOutOfRange } from './day-number.js';
import { readInstant } from './read-instant.js';
import { formatterOfZone } from './zone-formatter.js';

const msPerDay = 86_400_000;

/**
 * On which calendar date does a moment in time fall, in a place?
 *
 * The only way from a `Date` or a time stamp to a date: the same moment falls on different dates in different places, so
 * the zone must be named. A text that is a date already needs no zone: `parseDate` checks it.
 *
 * @param instant - a `Date`, or an ISO text with `Z` or an offset; seconds and fraction may be left out
 * @param zone - name in the IANA time zone database, such as `Asia/Shanghai`, or `UTC`
 * @returns the date that a calendar on the wall shows there at that moment
 * @throws `input/not-an-instant` for a text without offset, a time or an offset that does not exist, an invalid `Date`;
 * `input/not-a-zone`; `calendar/out-of-range` for a date outside the years 0001 to 9999
 * @guarantee the answer is the date in UTC or one of its neighbours, whatever zone the computer itself is in
 * @source IANA time zone database, as the JavaScript engine carries it
 * @example
 * ```ts
 * import { dateOfInstant } from 'clientele/calendar';
 * dateOfInstant('2026-03-08T23:30:00-04:00', 'America/New_York');   // => '2026-03-08'
 * dateOfInstant('2026-03-08T23:30:00-04:00', 'Asia/Shanghai');      // => '2026-03-09'
 * ```
 * @category Calendar
 */
export function dateOfInstant(instant: string | Date, zone: string): DateString {
  const time = readInstant(instant, '/instant');
  const formatter = formatterOfZone(zone, '/zone');
  const utcDay = Math.floor(time / msPerDay);
  if (utcDay < firstDay - 1 || utcDay > lastDay + 1) return throwOutOfRange();
  return fromDayNumber(localDay(utcDay, dayOfMonth(formatter, time)));
}

function dayOfMonth(formatter: Intl.DateTimeFormat, time: number): number {
  const part = formatter.formatToParts(time).find(({ type }) => type === 'day');
  return Number(part?.value);
}

/**
 * No zone is a whole day or more from UTC, so the date is that of UTC or a neighbour, and the day of the month tells
 * which: years, eras and the calendar of the formatter cannot be misread.
 */
function localDay(utcDay: number, ofMonth: number): number {
  if (civilOfDay(utcDay).day === ofMonth) return utcDay;
  return civilOfDay(utcDay - 1).day === ofMonth ? utcDay - 1 : utcDay + 1;
}
