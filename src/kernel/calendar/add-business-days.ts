import { requireWhole, throwDomain } from '../errors/index.js';
import type { BusinessCalendar } from './business-calendar.js';
import type { DateString } from './date-string.js';
import {
  firstDay,
  fromDayNumber,
  lastDay,
  mostSteps,
  throwOutOfRange,
  toDayNumber,
} from './day-number.js';
import {
  businessDaysBefore,
  type ReadCalendar,
  readBusinessCalendar,
} from './read-business-calendar.js';

/**
 * Which date lies so many business days later?
 *
 * The day itself is never counted: 1 is the next business day after `date`, -1 the last one before it. 0 is `date` itself
 * if it is a business day, else the next one after it.
 *
 * @param calendar - as for {@link isBusinessDay}
 * @param date - where to start, a business day or not
 * @param days - whole business days; negative goes back
 * @returns a business day
 * @throws the errors of {@link isBusinessDay} for the calendar; `input/not-a-date`; `input/not-a-whole-number`;
 * `input/out-of-range` from 2^53; `calendar/no-business-day` when no weekday is worked and the listed working days do not
 * reach; `calendar/out-of-range` for an answer outside the years 0001 to 9999
 * @guarantee from a business day, going `days` on and as many back ends where it started
 * @example A deadline of two working days over a weekend
 * ```ts
 * import { addBusinessDays } from 'clientele/calendar';
 * addBusinessDays({}, '2026-11-20', 2);                             // => '2026-11-24'
 * addBusinessDays({ holidays: ['2026-11-23'] }, '2026-11-20', 2);   // => '2026-11-25'
 * addBusinessDays({}, '2026-11-22', -1);                            // => '2026-11-20'
 * addBusinessDays({}, '2026-11-22', 0);                             // => '2026-11-23'
 * ```
 * @category Calendar
 */
export function addBusinessDays(
  calendar: BusinessCalendar,
  date: DateString,
  days: number,
): DateString {
  const known = readBusinessCalendar(calendar, '/calendar');
  const start = toDayNumber(date, '/date');
  const count = requireWhole(days, '/days', -mostSteps, mostSteps);
  const passed = businessDaysBefore(known, count > 0 ? start + 1 : start);
  return fromDayNumber(nthBusinessDay(known, passed + (count > 0 ? count : count + 1)));
}

/** The nth business day since 0001-01-01, as a day number: the last day of the shortest stretch that has n of them. */
function nthBusinessDay(calendar: ReadCalendar, nth: number): number {
  if (nth < 1 || nth > businessDaysBefore(calendar, lastDay + 1)) return throwNone(calendar);
  let low = firstDay;
  let high = lastDay;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (businessDaysBefore(calendar, middle + 1) >= nth) high = middle;
    else low = middle + 1;
  }
  return low;
}

function throwNone(calendar: ReadCalendar): never {
  if (calendar.workedInWeek[7] !== 0) return throwOutOfRange();
  return throwDomain(
    'calendar/no-business-day',
    '/calendar',
    'no weekday is worked, and the list of working days does not reach so far',
  );
}
