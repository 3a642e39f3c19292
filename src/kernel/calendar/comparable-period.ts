import { requireWhole, requireWord, throwDomain } from '../errors/index.js';
import { civilOfDay } from './civil-date.js';
import type { Period } from './period.js';
import { readObject, readOptions } from './read-object.js';
import { type DayPeriod, fromDays, readPeriod } from './read-period.js';
import { shiftMonths } from './shift-months.js';
import {
  readWeekYear,
  type WeekYearRule,
  type WeekYearTerms,
  yearOfWeeks,
} from './week-year-of.js';

/** How the same period of the year before is found. */
export type ComparableOptions =
  | {
      /** For periods that begin and end on this day of the month, 1 to 31, or on the last of a shorter month. By default the days of the period. */
      readonly anchorDay?: number;
    }
  | {
      /** The rule of the years of whole weeks, for periods of such a year. */
      readonly weekYear: Omit<WeekYearRule, 'endsInYear'>;
      /**
       * Where one of the two years has 53 weeks: `same-dates` compares with the same weeks of the calendar, 52 weeks earlier (so after a
       * year of 53 weeks its weeks are restated by one); `same-numbers` compares with the weeks of the same numbers. By default
       * `same-dates`.
       */
      readonly weeks?: 'same-dates' | 'same-numbers';
    };

const weekWays = ['same-dates', 'same-numbers'] as const;

/**
 * With which period of the year before is this one compared?
 *
 * Months, quarters, halves and years, of the calendar year or of a fiscal year, are compared with those of the same name: start and end
 * move by one year, 29 February to the 28th. A period of nothing but 28 or 29 February is compared with 28 February.
 *
 * For years of 52 and 53 whole weeks name their rule in `weekYear`. By default the same weeks of the calendar are compared, so that
 * holidays fall into the same weeks: in the year after one of 53 weeks, week 1 is compared with week 2, and the 53rd week is compared with
 * the first of its own year. With `same-numbers`, week 1 is compared with week 1; a 53rd week has nothing to be compared with and is left
 * out, so that both periods may differ by a week.
 *
 * @param period - a period of the calendar or of a year of whole weeks
 * @param options - `anchorDay`, or `weekYear` and `weeks`
 * @returns the period of the year before, its end not included
 * @throws `input/not-a-period`, `input/not-a-date`; `input/not-an-object`, `input/unknown-key`, `input/not-one-of`,
 * `input/not-a-whole-number`, `input/out-of-range` for the options; `calendar/not-whole-units` for a period that is not made of whole weeks
 * of one year; `calendar/no-comparable-week` for a 53rd week alone under `same-numbers`; `calendar/out-of-range` for an answer outside the
 * years 0001 to 9999
 * @guarantee months, quarters, halves and years are compared with whole ones; a year's parts with the parts of one year, in order and
 * without overlap
 * @source National Retail Federation, 4-5-4 calendar: a year of 53 weeks is restated, shifted by a week, to be compared with the next
 * @example
 * ```ts
 * import { comparablePeriod, monthOf } from 'clientele/calendar';
 * comparablePeriod(monthOf(2028, 2));   // => { start: '2027-02-01', end: '2027-03-01' }
 * const weekYear = { lastDay: 'saturday', anchor: 'nearest-to-month-end', month: 1 } as const;   // 2023 had 53 weeks
 * const firstOf2024 = { start: '2024-02-04', end: '2024-03-03' };
 * comparablePeriod(firstOf2024, { weekYear });                          // => { start: '2023-02-05', end: '2023-03-05' }
 * comparablePeriod(firstOf2024, { weekYear, weeks: 'same-numbers' });   // => { start: '2023-01-29', end: '2023-02-26' }
 * ```
 * @category Calendar
 */
export function comparablePeriod(period: Period, options?: ComparableOptions): Period {
  const own = readPeriod(period, '/period');
  const { anchorDay, weekYear, weeks } = readOptions(options, ['anchorDay', 'weekYear', 'weeks']);
  if (weekYear === undefined) {
    // Without its rule the word on weeks would be passed over in silence.
    if (weeks !== undefined) readOptions(options, ['anchorDay', 'weekYear']);
    return aYearEarlier(own, anchorDay);
  }
  const read = readObject(options, '/options', ['weekYear', 'weeks']);
  const way =
    read.weeks === undefined ? 'same-dates' : requireWord(weeks, '/options/weeks', weekWays);
  return ofWeeks(own, readWeekYear(weekYear, '/options/weekYear'), way);
}

function aYearEarlier({ start, end }: DayPeriod, anchorDay: unknown): Period {
  const anchor =
    anchorDay === undefined ? undefined : requireWhole(anchorDay, '/options/anchorDay', 1, 31);
  const first = shiftMonths(start, -12, anchor);
  // The 28th of a February of 29 days would end where it starts.
  return fromDays(first, Math.max(shiftMonths(end, -12, anchor), first + 1));
}

function ofWeeks(period: DayPeriod, rule: WeekYearTerms, way: (typeof weekWays)[number]): Period {
  const year = weekYearHolding(period.start, rule);
  const isWhole = (period.start - year.start) % 7 === 0 && (period.end - year.start) % 7 === 0;
  if (!isWhole || period.end > year.end) return throwNotWeeks(period, year);
  if (way === 'same-dates') return fromDays(period.start - 364, period.end - 364);
  const before = yearOfWeeks(year.endsIn - 1, rule);
  const start = before.start + (period.start - year.start);
  if (start >= before.end) return throwNoWeek(period);
  return fromDays(start, Math.min(before.start + (period.end - year.start), before.end));
}

interface HoldingYear extends DayPeriod {
  readonly endsIn: number;
}

/** The year of weeks that a day lies in; it ends in or near a month of the calendar year of the day, or of a neighbour. */
function weekYearHolding(day: number, rule: WeekYearTerms): HoldingYear {
  let endsIn = civilOfDay(day).year - 1;
  let year = yearOfWeeks(endsIn, rule);
  while (year.end <= day) year = yearOfWeeks(++endsIn, rule);
  return { ...year, endsIn };
}

function throwNotWeeks(period: DayPeriod, year: DayPeriod): never {
  const { start, end } = fromDays(period.start, period.end);
  const around = fromDays(year.start, year.end);
  return throwDomain(
    'calendar/not-whole-units',
    '/period',
    `${start} to ${end} (not included) is not made of whole weeks of the year ${around.start} to ${around.end}; pass what weekPeriodsOf gives`,
    { start, end, unit: 'week' },
  );
}

function throwNoWeek(period: DayPeriod): never {
  const { start, end } = fromDays(period.start, period.end);
  return throwDomain(
    'calendar/no-comparable-week',
    '/period',
    `${start} to ${end} (not included) is a 53rd week, and the year before has none of that number; compare the same dates instead`,
    { start, end },
  );
}
