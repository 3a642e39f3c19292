import { requireList, requireWhole, throwDomain } from '../errors/index.js';
import { firstDay, fromDayNumber, toDayNumber } from './day-number.js';
import { readObject } from './read-object.js';
import { weekdayOfDay } from './weekday-of.js';

/** A business calendar that was read: what is worked in a week, and the sorted day numbers that depart from it. */
export interface ReadCalendar {
  /** How many of the first 0 to 7 days of a week that starts on Monday are worked. */
  readonly workedInWeek: readonly number[];
  /** Holidays on days that the week works. */
  readonly closed: readonly number[];
  /** Worked days on days that the week does not work. */
  readonly opened: readonly number[];
}

const read = new WeakMap<object, ReadCalendar>();

/** Reads a calendar; one that is deeply frozen, and so cannot change, is read only once. */
export function readBusinessCalendar(value: unknown, path: string): ReadCalendar {
  const known = typeof value === 'object' && value !== null ? read.get(value) : undefined;
  if (known !== undefined) return known;
  const { weekend, holidays, workingDays } = readObject(value, path, [
    'weekend',
    'holidays',
    'workingDays',
  ]);
  const isOff = readWeekend(weekend, `${path}/weekend`);
  const off = readDays(holidays, `${path}/holidays`);
  const on = readDays(workingDays, `${path}/workingDays`);
  refuseBoth(off, on, path);
  const calendar: ReadCalendar = {
    workedInWeek: [0, 1, 2, 3, 4, 5, 6, 7].map(
      (days) => isOff.slice(0, days).filter((weekdayIsOff) => !weekdayIsOff).length,
    ),
    closed: sorted(off).filter((day) => !isOff[weekdayOfDay(day) - 1]),
    opened: sorted(on).filter((day) => isOff[weekdayOfDay(day) - 1]),
  };
  if ([value, weekend, holidays, workingDays].every(Object.isFrozen))
    read.set(value as object, calendar);
  return calendar;
}

/** For Monday to Sunday: is it not worked? */
function readWeekend(value: unknown, path: string): readonly boolean[] {
  if (value === undefined) return [false, false, false, false, false, true, true];
  const list = requireList(value, path, 'a list of weekdays, 1 for Monday to 7 for Sunday');
  const weekdays = new Set<number>();
  for (const [index, day] of list.entries())
    weekdays.add(requireWhole(day, `${path}/${index}`, 1, 7));
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => weekdays.has(weekday));
}

function readDays(value: unknown, path: string): ReadonlySet<number> {
  const days = new Set<number>();
  if (value === undefined) return days;
  const list = requireList(value, path, 'a list of dates');
  for (const [index, date] of list.entries()) days.add(toDayNumber(date, `${path}/${index}`));
  return days;
}

function refuseBoth(off: ReadonlySet<number>, on: ReadonlySet<number>, path: string): void {
  for (const day of on) {
    if (!off.has(day)) continue;
    const date = fromDayNumber(day);
    throwDomain(
      'calendar/holiday-and-working-day',
      `${path}/workingDays`,
      `${date} is both a holiday and a working day; take it off one of the lists`,
      { date },
    );
  }
}

function sorted(days: ReadonlySet<number>): number[] {
  return [...days].sort((left, right) => left - right);
}

/** How many business days lie before a day, counted from 0001-01-01, which was a Monday. */
export function businessDaysBefore(calendar: ReadCalendar, day: number): number {
  const days = day - firstDay;
  const weeks = Math.floor(days / 7);
  const inWeek = calendar.workedInWeek[days - weeks * 7] ?? 0;
  const usual = weeks * (calendar.workedInWeek[7] ?? 0) + inWeek;
  return usual - countBelow(calendar.closed, day) + countBelow(calendar.opened, day);
}

/** How many figures of a sorted list are below a limit. */
function countBelow(list: readonly number[], limit: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
