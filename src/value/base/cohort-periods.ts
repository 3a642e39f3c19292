import { fromDayNumber } from '../../kernel/calendar/day-number.js';
import { unitContaining } from '../../kernel/calendar/period-containing.js';
import type { DayPeriod } from '../../kernel/calendar/read-period.js';
import { weekdayOfDay } from '../../kernel/calendar/weekday-of.js';
import { throwDomain } from '../../kernel/errors/index.js';
import type { CohortRule } from './cohort-options.js';
import type { BaseErrorCode } from './reasons.js';

/** The most periods of a table: a hundred years of months. */
export const mostPeriods = 1200;

/** The periods from the one that holds the first purchase to the last that has begun. */
export function periodsOver(
  rule: CohortRule,
  first: number,
  lastPurchase: number,
  asOf: number,
): readonly DayPeriod[] {
  if (rule.unit === 'given') return givenOver(rule.given, first, lastPurchase, asOf);
  const periods: DayPeriod[] = [];
  for (let next = periodOf(rule, first); next.start <= asOf; next = periodOf(rule, next.end)) {
    if (periods.length === mostPeriods) return throwTooMany(first, asOf);
    periods.push(next);
  }
  return periods;
}

function periodOf({ unit, fiscalYear, weekStart }: CohortRule, day: number): DayPeriod {
  if (unit === 'given' || unit === 'week') {
    const start = day - ((weekdayOfDay(day) - weekStart + 7) % 7);
    return { start, end: start + 7 };
  }
  return unitContaining(day, unit, fiscalYear);
}

function givenOver(
  given: readonly DayPeriod[],
  first: number,
  lastPurchase: number,
  asOf: number,
): readonly DayPeriod[] {
  const start = given[0]?.start ?? 0;
  const end = given.at(-1)?.end ?? 0;
  if (first < start) return throwOutside(first);
  if (lastPurchase >= end) return throwOutside(lastPurchase);
  const begun = given.filter((period) => period.end > first && period.start <= asOf);
  return begun.length > mostPeriods ? throwTooMany(first, asOf) : begun;
}

function throwOutside(day: number): never {
  const date = fromDayNumber(day);
  return throwDomain<BaseErrorCode>(
    'value/purchase-outside-periods',
    '/options/period',
    `the periods must hold every purchase, and one on ${date} lies outside them; add periods`,
    { date },
  );
}

function throwTooMany(first: number, asOf: number): never {
  const params = { from: fromDayNumber(first), to: fromDayNumber(asOf), most: mostPeriods };
  return throwDomain<BaseErrorCode>(
    'value/too-many-periods',
    '/options/period',
    `expected at most ${mostPeriods} periods, from ${params.from} to ${params.to} there are more; take longer periods, and look for mistyped years`,
    params,
  );
}
