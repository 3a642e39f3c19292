import { requireWhole } from '../errors/index.js';
import { type FiscalOptions, readFiscalOptions, startOfFiscalYear } from './fiscal-year.js';
import type { Period } from './period.js';
import { fromDays } from './read-period.js';
import { shiftMonths } from './shift-months.js';

/**
 * From when to when is this month?
 *
 * @param year - the calendar year, or the number of the fiscal year
 * @param month - 1 to 12; with a fiscal year counted from its start, so that 1 is its first month
 * @param options - `fiscalYear`; by default the calendar year
 * @returns the period, its end not included
 * @throws `input/not-a-whole-number`; `input/out-of-range` for a year outside 1 to 9999 or a month outside 1 to 12;
 * `input/not-an-object`, `input/unknown-key`, `input/not-one-of` for options that cannot be read;
 * `calendar/out-of-range` when the period starts or ends outside the years 0001 to 9999
 * @example
 * ```ts
 * import { monthOf } from 'clientele/calendar';
 * monthOf(2028, 2);   // => { start: '2028-02-01', end: '2028-03-01' }
 * ```
 * @category Calendar
 */
export function monthOf(year: number, month: number, options?: FiscalOptions): Period {
  return nthPeriod(year, requireWhole(month, '/month', 1, 12), 1, options);
}

/**
 * From when to when is this quarter?
 *
 * @param year - the calendar year, or the number of the fiscal year
 * @param quarter - 1 to 4, counted from the start of the year
 * @param options - `fiscalYear`; by default the calendar year
 * @returns the period, its end not included
 * @throws as {@link monthOf}
 * @example The third quarter of the calendar year, and that of a fiscal year from April named after its start
 * ```ts
 * import { quarterOf } from 'clientele/calendar';
 * quarterOf(2026, 3);   // => { start: '2026-07-01', end: '2026-10-01' }
 * const fiscalYear = { startMonth: 4, namedAfter: 'start' } as const;
 * quarterOf(2026, 3, { fiscalYear });   // => { start: '2026-10-01', end: '2027-01-01' }
 * ```
 * @category Calendar
 */
export function quarterOf(year: number, quarter: number, options?: FiscalOptions): Period {
  return nthPeriod(year, requireWhole(quarter, '/quarter', 1, 4), 3, options);
}

/**
 * From when to when is this half of the year?
 *
 * @param year - the calendar year, or the number of the fiscal year
 * @param half - 1 or 2
 * @param options - `fiscalYear`; by default the calendar year
 * @returns the period, its end not included
 * @throws as {@link monthOf}
 * @example
 * ```ts
 * import { halfYearOf } from 'clientele/calendar';
 * halfYearOf(2026, 2);   // => { start: '2026-07-01', end: '2027-01-01' }
 * ```
 * @category Calendar
 */
export function halfYearOf(year: number, half: number, options?: FiscalOptions): Period {
  return nthPeriod(year, requireWhole(half, '/half', 1, 2), 6, options);
}

/**
 * From when to when is this year?
 *
 * Use `weekYearOf` for a year of 52 or 53 whole weeks.
 *
 * @param year - the calendar year, or the number of the fiscal year
 * @param options - `fiscalYear`; by default the calendar year
 * @returns the period, its end not included
 * @throws as {@link monthOf}
 * @example The calendar year, and the year from 6 April that carries the number of the year it ends in
 * ```ts
 * import { yearOf } from 'clientele/calendar';
 * yearOf(2026);   // => { start: '2026-01-01', end: '2027-01-01' }
 * const fiscalYear = { startMonth: 4, startDay: 6, namedAfter: 'end' } as const;
 * yearOf(2027, { fiscalYear });   // => { start: '2026-04-06', end: '2027-04-06' }
 * ```
 * @category Calendar
 */
export function yearOf(year: number, options?: FiscalOptions): Period {
  return nthPeriod(year, 1, 12, options);
}

function nthPeriod(year: number, nth: number, months: number, options: unknown): Period {
  requireWhole(year, '/year', 1, 9999);
  const first = startOfFiscalYear(year, readFiscalOptions(options));
  return fromDays(shiftMonths(first, (nth - 1) * months), shiftMonths(first, nth * months));
}
