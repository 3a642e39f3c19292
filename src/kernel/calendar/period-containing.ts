import { requireWord } from '../errors/index.js';
import type { DateString } from './date-string.js';
import { toDayNumber } from './day-number.js';
import {
  type FiscalOptions,
  type FiscalYear,
  readFiscalOptions,
  startOfFiscalYear,
} from './fiscal-year.js';
import { monthsOfUnit, type Period, type PeriodUnit, periodUnits } from './period.js';
import { type DayPeriod, fromDays } from './read-period.js';
import { monthsBetween, shiftMonths } from './shift-months.js';

/** The unit of the fiscal year that a day lies in, as day numbers; it may reach beyond the dates that can be written. */
export function unitContaining(
  day: number,
  unit: PeriodUnit,
  fiscalYear: Required<FiscalYear>,
): DayPeriod {
  const months = monthsOfUnit[unit];
  const anyStart = startOfFiscalYear(2000, fiscalYear);
  // Shifted back, every period of the fiscal year starts on the first of a month.
  const elapsed = monthsBetween(anyStart, day - (fiscalYear.startDay - 1));
  const first = Math.floor(elapsed / months) * months;
  return { start: shiftMonths(anyStart, first), end: shiftMonths(anyStart, first + months) };
}

/**
 * Which month, quarter, half or year does this date lie in?
 *
 * @param date - the date
 * @param unit - `month`, `quarter`, `half-year` or `year`
 * @param options - `fiscalYear`; by default the calendar year
 * @returns the whole period that contains the date, its end not included
 * @throws `input/not-a-date`; `input/not-one-of` for another unit; the errors of `monthOf` for options that cannot be
 * read; `calendar/out-of-range` when the period starts or ends outside the years 0001 to 9999
 * @guarantee the period contains the date, and the next period starts where it ends
 * @example
 * ```ts
 * import { periodContaining } from 'clientele/calendar';
 * periodContaining('2026-11-22', 'quarter');   // => { start: '2026-10-01', end: '2027-01-01' }
 * ```
 * @category Calendar
 */
export function periodContaining(
  date: DateString,
  unit: PeriodUnit,
  options?: FiscalOptions,
): Period {
  const day = toDayNumber(date, '/date');
  const known = requireWord(unit, '/unit', periodUnits);
  const { start, end } = unitContaining(day, known, readFiscalOptions(options));
  return fromDays(start, end);
}
