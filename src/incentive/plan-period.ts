import {
  addMonths,
  addYears,
  type Period,
  periodContaining,
  type WeekPeriod,
  weekPeriodsOf,
  weekYearOf,
} from '../kernel/calendar/index.js';
import { attempt, throwDomain } from '../kernel/errors/index.js';
import type { IncentivePlan, PlanPeriod } from './policy.js';

const monthsOf = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/**
 * What is measured: the period, which must be exactly one of the plan, or the year so far in which it lies, counted back from
 * its end. A period at an end of the calendar is refused by its place.
 */
export function measuredSpan(
  { period, reset, effective }: Pick<IncentivePlan, 'period' | 'reset' | 'effective'>,
  { start, end }: Period,
  path: string,
): Period {
  return withinCalendar(start, path, () => {
    requireOnePeriod(period, { start, end }, effective.start, path);
    if (reset === 'each-period') return { start, end };
    return { start: yearStartOf(period, effective.start, start), end };
  });
}

/** What the terms of a plan are meant for as a whole: the period, or the year in which it lies. */
export function wholePeriod(
  { period, reset, effective }: Pick<IncentivePlan, 'period' | 'reset' | 'effective'>,
  { start, end }: Period,
  path: string,
): Period {
  return withinCalendar(start, path, () =>
    reset === 'each-period' ? { start, end } : planYearOf(period, effective.start, start),
  );
}

function withinCalendar(start: string, path: string, periodOf: () => Period): Period {
  const tried = attempt(periodOf);
  if (tried.ok) return tried.value;
  if (tried.error.code !== 'calendar/out-of-range') throw tried.error;
  return throwDomain(
    'calendar/out-of-range',
    path,
    `the period that starts on ${start} leads to dates outside the years 0001 to 9999`,
  );
}

/** Refuses what is not exactly one period of the plan, whose life begins at the anchor. */
function requireOnePeriod(
  period: PlanPeriod,
  { start, end }: Period,
  anchor: string,
  path: string,
): void {
  const expected = periodFrom(period, start, anchor);
  if (expected?.start === start && expected.end === end) return;
  const name = typeof period === 'string' ? period : `${period.type} period`;
  throwDomain(
    'incentive/wrong-period',
    path,
    `expected one ${name} of the plan${expected === null ? '' : `, ${expected.start} until before ${expected.end}`}, received ${start} until before ${end}`,
    { expected: name, start, end },
  );
}

/** The period of the plan that a date belongs to, or `null` where the plan has none. */
function periodFrom(period: PlanPeriod, date: string, anchor: string): Period | null {
  if (typeof period === 'string') return monthsFrom(monthsOf[period], date, anchor);
  switch (period.type) {
    case 'fiscal':
      return periodContaining(date, period.unit, { fiscalYear: period.fiscalYear });
    case 'custom':
      return period.periods.find(({ start }) => start === date) ?? null;
    case 'weeks':
      return weeksFrom(period, date);
  }
}

/**
 * Months of the calendar where they begin with it (a quarter in January, April, July, October), else counted from the first
 * day of the plan, so that no two periods share a day.
 */
function monthsFrom(months: number, date: string, anchor: string): Period {
  const calendar = monthNumber(date) % months === 0 && date.endsWith('-01');
  const first = calendar ? date : anchor;
  const anchorDay = Number(first.slice(8));
  const count = Math.floor((monthNumber(date) - monthNumber(first)) / months);
  const from = (index: number) => addMonths(first, index * months, { anchorDay });
  const index = from(count) <= date ? count : count - 1;
  return { start: from(index), end: from(index + 1) };
}

/** Months since the year zero. */
function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The last year that can be written. */
const lastYear = 9999;

function weeksFrom(
  { unit, pattern, year }: Extract<PlanPeriod, { type: 'weeks' }>,
  date: string,
): Period | null {
  const calendarYear = Number(date.slice(0, 4));
  for (const endsInYear of [calendarYear, calendarYear + 1]) {
    if (endsInYear > lastYear) break;
    const { start, end, weeks } = weekYearOf({ ...year, endsInYear });
    if (!(start <= date && date < end)) continue;
    if (unit === 'year') return { start, end };
    const periods = weekPeriodsOf({ yearStart: start, weeks, pattern });
    return unit === 'period' ? inside(periods, date) : quarterOf(periods, date);
  }
  return null;
}

function inside(periods: readonly WeekPeriod[], date: string): Period | null {
  const found = periods.find(({ start, end }) => start <= date && date < end);
  return found === undefined ? null : { start: found.start, end: found.end };
}

function quarterOf(periods: readonly WeekPeriod[], date: string): Period | null {
  const quarter = periods.find(({ start, end }) => start <= date && date < end)?.quarter;
  const members = periods.filter((period) => period.quarter === quarter);
  const [first] = members;
  const last = members.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** The part of a span that lies in the life of a plan. */
export function within(
  { start, end }: Period,
  life: { readonly start: string; readonly end: string | null },
): Period {
  return {
    start: start < life.start ? life.start : start,
    end: life.end !== null && life.end < end ? life.end : end,
  };
}

/** The start of the year in which a period lies: of its fiscal years or years of weeks, else an anniversary of the plan's start. */
function yearStartOf(period: PlanPeriod, anchor: string, start: string): string {
  return ownYearOf(period, start)?.start ?? addYears(anchor, yearsSince(anchor, start));
}

/** The year in which a period lies. */
function planYearOf(period: PlanPeriod, anchor: string, start: string): Period {
  const own = ownYearOf(period, start);
  if (own !== null) return own;
  const years = yearsSince(anchor, start);
  return { start: addYears(anchor, years), end: addYears(anchor, years + 1) };
}

/** The fiscal year or the year of weeks. */
function ownYearOf(period: PlanPeriod, start: string): Period | null {
  if (typeof period === 'string') return null;
  switch (period.type) {
    case 'fiscal':
      return periodContaining(start, 'year', { fiscalYear: period.fiscalYear });
    case 'weeks':
      return weeksFrom({ ...period, unit: 'year' }, start);
    case 'custom':
      return null;
  }
}

/** Full years between the anchor and a date. */
function yearsSince(anchor: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(anchor.slice(0, 4));
  return addYears(anchor, years) <= date ? years : years - 1;
}
