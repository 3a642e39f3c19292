import { requireList, requireWhole } from '../errors/index.js';
import type { DateString } from './date-string.js';
import { toDayNumber } from './day-number.js';
import type { Period } from './period.js';
import { readObject } from './read-object.js';
import { fromDays } from './read-period.js';
import { refuse } from './refuse.js';

/** The weeks of the three periods of every quarter: 4-4-5, 4-5-4, 5-4-4 or any other three that come to 13. */
export type FiscalPattern = readonly [number, number, number];

/** A year of whole weeks and how its quarters are divided. */
export interface WeekYearLayout {
  /** First day of the year. */
  readonly yearStart: DateString;
  readonly weeks: 52 | 53;
  readonly pattern: FiscalPattern;
}

/** One of the twelve periods of a year of whole weeks, its end not included. */
export interface WeekPeriod extends Period {
  readonly weeks: number;
  /** 1 to 12. */
  readonly period: number;
  /** 1 to 4. */
  readonly quarter: number;
}

const keys = ['yearStart', 'weeks', 'pattern'] as const;

/**
 * What are the twelve periods of a year of 52 or 53 weeks?
 *
 * Take start and weeks from {@link weekYearOf} where a rule gives them.
 *
 * @param layout - `yearStart`; `weeks`, 52 or 53; `pattern`, the weeks of the three periods of a quarter
 * @returns twelve periods in order, with their number, their quarter and their weeks; a 53rd week lengthens the last
 * @throws `input/not-an-object`, `input/unknown-key`, `input/not-a-date`, `input/not-a-list`,
 * `input/not-a-whole-number`; `input/out-of-range` for other weeks than 52 or 53 and for a pattern that is not three
 * times at least a week, 13 together; `calendar/out-of-range` when the year ends after the year 9999
 * @guarantee the periods cover the year without gap or overlap, and their weeks add up to the weeks of the year
 * @source National Retail Federation, 4-5-4 calendar
 * @example
 * ```ts
 * import { weekPeriodsOf } from 'clientele/calendar';
 * const periods = weekPeriodsOf({ yearStart: '2023-01-29', weeks: 53, pattern: [4, 5, 4] });
 * periods[1];    // => { start: '2023-02-26', end: '2023-04-02', weeks: 5, period: 2, quarter: 1 }
 * periods[11];   // => { start: '2023-12-31', end: '2024-02-04', weeks: 5, period: 12, quarter: 4 }
 * ```
 * @category Calendar
 */
export function weekPeriodsOf(layout: WeekYearLayout): readonly WeekPeriod[] {
  const { yearStart, weeks, pattern } = readObject(layout, '', keys);
  let start = toDayNumber(yearStart, '/yearStart');
  const extra = requireWhole(weeks, '/weeks', 52, 53) - 52;
  const quarter = readPattern(pattern, '/pattern');
  return [...quarter, ...quarter, ...quarter, ...quarter].map((usual, index) => {
    const long = index === 11 ? usual + extra : usual;
    const dates = fromDays(start, start + long * 7);
    start += long * 7;
    return { ...dates, weeks: long, period: index + 1, quarter: Math.floor(index / 3) + 1 };
  });
}

function readPattern(value: unknown, path: string): readonly number[] {
  const shape = 'three numbers of weeks that add up to 13, such as [4, 4, 5]';
  const list = requireList(value, path, shape);
  if (list.length !== 3) return refuse('input/out-of-range', path, shape, list);
  const pattern = [0, 1, 2].map((at) => requireWhole(list[at], `${path}/${at}`, 1, 11));
  const sum = pattern.reduce((total, weeks) => total + weeks, 0);
  return sum === 13 ? pattern : refuse('input/out-of-range', path, shape, pattern.join('-'));
}
