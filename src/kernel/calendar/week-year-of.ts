import { requireWhole, requireWord } from '../errors/index.js';
import { dayOfCivil, daysInMonth } from './civil-date.js';
import type { Period } from './period.js';
import { readObject } from './read-object.js';
import { type DayPeriod, fromDays } from './read-period.js';
import { weekdayOfDay } from './weekday-of.js';

/** A weekday by name, Monday first. */
export type WeekdayName =
  | 'monday'
  | 'tuesday'
  | 'wednesday'
  | 'thursday'
  | 'friday'
  | 'saturday'
  | 'sunday';

/** The rule that a year of whole weeks ends by, and the year that is asked for. */
export interface WeekYearRule {
  /** The weekday on which every week and the year end. */
  readonly lastDay: WeekdayName;
  /** The last such weekday in the month, or the one nearest to the last day of the month, before or after. */
  readonly anchor: 'last-in-month' | 'nearest-to-month-end';
  /** The month that the year ends in or near, 1 to 12. */
  readonly month: number;
  /** The calendar year of that month. */
  readonly endsInYear: number;
}

/** A year of whole weeks, its end not included. */
export interface WeekYear extends Period {
  readonly weeks: 52 | 53;
}

const weekdays: readonly WeekdayName[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
const anchors = ['last-in-month', 'nearest-to-month-end'] as const;
const keys = ['lastDay', 'anchor', 'month', 'endsInYear'] as const;

/**
 * When does a year of 52 or 53 whole weeks start and end?
 *
 * The year starts the day after the previous one ended. {@link weekPeriodsOf} divides it into periods; `yearOf` is for
 * years that start on the same date every time.
 *
 * @param rule - `lastDay`, the weekday it ends on; `anchor`, which of those weekdays; `month` and `endsInYear`, the month
 * that it ends in or near
 * @returns start, end (not included) and 52 or 53 `weeks`
 * @throws `input/not-an-object`, `input/unknown-key`, `input/not-one-of`, `input/not-a-whole-number`,
 * `input/out-of-range`; `calendar/out-of-range` when it starts or ends outside the years 0001 to 9999
 * @guarantee each year starts where the one before ended
 * @source National Retail Federation, 4-5-4 calendar: the year ends on the Saturday nearest to 31 January
 * @example The retail year 2023 had 53 weeks
 * ```ts
 * import { weekYearOf } from 'clientele/calendar';
 * const retail = { lastDay: 'saturday', anchor: 'nearest-to-month-end', month: 1 } as const;
 * weekYearOf({ ...retail, endsInYear: 2024 });   // => { start: '2023-01-29', end: '2024-02-04', weeks: 53 }
 * ```
 * @category Calendar
 */
export function weekYearOf(rule: WeekYearRule): WeekYear {
  const { endsInYear } = readObject(rule, '', keys);
  const year = requireWhole(endsInYear, '/endsInYear', 1, 9999);
  const { endsInYear: _endsInYear, ...terms } = rule;
  const { start, end } = yearOfWeeks(year, readWeekYear(terms, ''));
  return { ...fromDays(start, end), weeks: end - start === 371 ? 53 : 52 };
}

/** A rule whose terms were read: the weekday as its number, Monday 1. */
export interface WeekYearTerms {
  readonly weekday: number;
  readonly anchor: WeekYearRule['anchor'];
  readonly month: number;
}

/** Reads a rule without the year. */
export function readWeekYear(rule: unknown, path: string): WeekYearTerms {
  const read = readObject(rule, path, ['lastDay', 'anchor', 'month']);
  return {
    weekday: weekdays.indexOf(requireWord(read.lastDay, `${path}/lastDay`, weekdays)) + 1,
    anchor: requireWord(read.anchor, `${path}/anchor`, anchors),
    month: requireWhole(read.month, `${path}/month`, 1, 12),
  };
}

/** The year of whole weeks that ends in or near the month of a calendar year, as day numbers. */
export function yearOfWeeks(
  endsInYear: number,
  { weekday, anchor, month }: WeekYearTerms,
): DayPeriod {
  return {
    start: closeOfYear(endsInYear - 1, month, weekday, anchor) + 1,
    end: closeOfYear(endsInYear, month, weekday, anchor) + 1,
  };
}

/** The day number of the last day of the year that ends by the given month. */
function closeOfYear(
  year: number,
  month: number,
  weekday: number,
  anchor: WeekYearRule['anchor'],
): number {
  const monthEnd = dayOfCivil(year, month, daysInMonth(year, month));
  const daysPast = (weekdayOfDay(monthEnd) - weekday + 7) % 7;
  return anchor === 'nearest-to-month-end' && daysPast > 3
    ? monthEnd - daysPast + 7
    : monthEnd - daysPast;
}
