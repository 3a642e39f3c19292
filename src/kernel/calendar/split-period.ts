import { requireWord, throwDomain } from '../errors/index.js';
import { type FiscalOptions, type FiscalYear, readFiscalOptions } from './fiscal-year.js';
import { type Period, type PeriodUnit, periodUnits } from './period.js';
import { unitContaining } from './period-containing.js';
import { type DayPeriod, fromDays, readPeriod } from './read-period.js';

/**
 * Which months, quarters, halves or years make up this period?
 *
 * @param period - starts and ends where a unit of the year does
 * @param unit - `month`, `quarter`, `half-year` or `year`
 * @param options - `fiscalYear`; by default the calendar year
 * @returns the periods in order; the first starts and the last ends as `period` does
 * @throws `input/not-a-period`, `input/not-a-date`; `input/not-one-of` for another unit; the errors of `monthOf` for
 * options that cannot be read; `calendar/not-whole-units` when the period starts or ends within a unit
 * @guarantee the answer covers the period exactly, without gap or overlap
 * @example
 * ```ts
 * import { splitPeriod, yearOf } from 'clientele/calendar';
 * splitPeriod(yearOf(2026), 'quarter').length;   // => 4
 * splitPeriod(yearOf(2026), 'quarter')[1];       // => { start: '2026-04-01', end: '2026-07-01' }
 * ```
 * @category Calendar
 */
export function splitPeriod(
  period: Period,
  unit: PeriodUnit,
  options?: FiscalOptions,
): readonly Period[] {
  const whole = readPeriod(period, '/period');
  const known = requireWord(unit, '/unit', periodUnits);
  const units = unitsOf(whole, known, readFiscalOptions(options));
  return units.map(({ start, end }) => fromDays(start, end));
}

function unitsOf(
  whole: DayPeriod,
  unit: PeriodUnit,
  fiscalYear: Required<FiscalYear>,
): readonly DayPeriod[] {
  const units: DayPeriod[] = [];
  let start = whole.start;
  while (start < whole.end) {
    const next = unitContaining(start, unit, fiscalYear);
    if (next.start !== start || next.end > whole.end) return throwNotWhole(whole, unit);
    units.push(next);
    start = next.end;
  }
  return units;
}

function throwNotWhole(whole: DayPeriod, unit: PeriodUnit): never {
  const { start, end } = fromDays(whole.start, whole.end);
  return throwDomain(
    'calendar/not-whole-units',
    '/period',
    `${start} to ${end} (not included) is not made of whole units (${unit}); move its start and end to where one starts`,
    { start, end, unit },
  );
}
