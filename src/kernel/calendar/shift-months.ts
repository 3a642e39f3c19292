import { differenceInCalendarMonths } from 'date-fns';
import { civilOfDay, dayOfCivil, daysInMonth } from './civil-date.js';
import { throwOutOfRange } from './day-number.js';
import { inUtc, UtcDate } from './utc-date.js';

const msPerDay = 86_400_000;
/** More months than this lead out of the years 0001 to 9999 from anywhere in them. */
const mostMonths = 120_000;

/**
 * A day number some months on, the day clamped to the end of the month. With an anchor the day of the month is the
 * anchor, or the last of the month where that is shorter.
 */
export function shiftMonths(day: number, months: number, anchorDay?: number): number {
  if (Math.abs(months) > mostMonths) return throwOutOfRange();
  const from = civilOfDay(day);
  const inAll = 12 * from.year + from.month - 1 + months;
  const year = Math.floor(inAll / 12);
  const month = inAll - 12 * year + 1;
  return dayOfCivil(year, month, Math.min(anchorDay ?? from.day, daysInMonth(year, month)));
}

/** Months from the month of one day to the month of another; the days within the months do not matter. */
export function monthsBetween(start: number, end: number): number {
  return differenceInCalendarMonths(
    new UtcDate(end * msPerDay),
    new UtcDate(start * msPerDay),
    inUtc,
  );
}
