import { requireWord, throwDomain } from '../errors/index.js';
import { civilOfDay } from './civil-date.js';
import { fromDayNumber } from './day-number.js';
import type { Period } from './period.js';
import { readObject } from './read-object.js';
import { type DayPeriod, readInterval, readPeriod } from './read-period.js';
import { refuse } from './refuse.js';
import { monthsBetween } from './shift-months.js';

/** A part of a period, and whether days or whole months are counted. */
export interface PartOfPeriod {
  readonly period: Period;
  /** Lies within the period; it may be empty, with `start` equal to `end`. */
  readonly part: Period;
  /** `days`: actual days. `months`: whole months; all four dates are then firsts of months. */
  readonly method: 'days' | 'months';
}

/** How much of a period: counts of days or months, not reduced. */
export interface PeriodShare {
  readonly numerator: number;
  readonly denominator: number;
}

const methods = ['days', 'months'] as const;

/**
 * Which share of a period is this part of it?
 *
 * {@link prorateAmount} applies the share to an amount. For money shared out over several parts that must add up to the
 * cent, hand the numerators as weights to `allocateDecimal`.
 *
 * @param question - `period`, `part` and `method`: `days` counts actual days, `months` whole months
 * @returns the days or months of the part over those of the period, not reduced; an empty part has the numerator 0
 * @throws `input/not-an-object`, `input/unknown-key`, `input/not-one-of`; `input/not-a-date`; `input/not-a-period` for a
 * period that is empty or ends before it starts, and for a part that does; `input/not-first-of-month` when months are
 * counted and a date is not the first of one; `calendar/part-outside-period`
 * @guarantee the shares of adjoining parts that fill the period add up to exactly 1
 * @example
 * ```ts
 * import { shareOfPeriod, yearOf } from 'clientele/calendar';
 * const part = { start: '2025-07-01', end: '2026-01-01' };
 * shareOfPeriod({ period: yearOf(2025), part, method: 'days' });     // => { numerator: 184, denominator: 365 }
 * shareOfPeriod({ period: yearOf(2025), part, method: 'months' });   // => { numerator: 6, denominator: 12 }
 * ```
 * @category Calendar
 */
export function shareOfPeriod(question: PartOfPeriod): PeriodShare {
  const { period, part, method } = readObject(question, '', ['period', 'part', 'method']);
  return readShare(period, part, method);
}

/** The share of a question whose keys were checked. */
export function readShare(period: unknown, part: unknown, method: unknown): PeriodShare {
  const whole = readPeriod(period, '/period');
  const inner = readInterval(part, '/part');
  const count = requireWord(method, '/method', methods) === 'days' ? countDays : countMonths;
  const share = { numerator: count(inner, '/part'), denominator: count(whole, '/period') };
  return inner.start >= whole.start && inner.end <= whole.end ? share : throwOutside(whole, inner);
}

function countDays({ start, end }: DayPeriod): number {
  return end - start;
}

function countMonths({ start, end }: DayPeriod, path: string): number {
  requireFirstOfMonth(start, `${path}/start`);
  requireFirstOfMonth(end, `${path}/end`);
  return monthsBetween(start, end);
}

function requireFirstOfMonth(day: number, path: string): void {
  if (civilOfDay(day).day === 1) return;
  const advice = 'count days instead, or move the date';
  refuse('input/not-first-of-month', path, 'the first of a month', fromDayNumber(day), advice);
}

function throwOutside(whole: DayPeriod, inner: DayPeriod): never {
  const dates = {
    periodStart: fromDayNumber(whole.start),
    periodEnd: fromDayNumber(whole.end),
    partStart: fromDayNumber(inner.start),
    partEnd: fromDayNumber(inner.end),
  };
  return throwDomain(
    'calendar/part-outside-period',
    '/part',
    `the part ${dates.partStart} to ${dates.partEnd} reaches outside its period ${dates.periodStart} to ${dates.periodEnd}`,
    dates,
  );
}
