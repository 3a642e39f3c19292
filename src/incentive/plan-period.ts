import {
  addMonths,
  addYears,
  type Period,
  periodContaining,
  type WeekPeriod,
  weekPeriodsOf,
  weekYearOf,
} from '../kernel/calendar/index.js';
import { throwDomain } from '../kernel/errors/index.js';
import type { PlanPeriod } from './policy.js';

const monthsOf = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** Refuses what is not exactly one period of the plan. */
export function requireOnePeriod(period: PlanPeriod, { start, end }: Period): void {
  const expected = periodFrom(period, start);
  if (expected?.start === start && expected.end === end) return;
  const name = typeof period === 'string' ? period : `${period.type} period`;
  throwDomain(
    'incentive/wrong-period',
    '/options/period',
    `expected one ${name} of the plan${expected === null ? '' : `, ${expected.start} until before ${expected.end}`}, received ${start} until before ${end}`,
    { expected: name, start, end },
  );
}

/** The period of the plan that a date belongs to, or `null` where the plan has none. A period of months may begin on any day. */
function periodFrom(period: PlanPeriod, date: string): Period | null {
  if (typeof period === 'string') return { start: date, end: addMonths(date, monthsOf[period]) };
  switch (period.type) {
    case 'fiscal':
      return periodContaining(date, period.unit, { fiscalYear: period.fiscalYear });
    case 'custom':
      return period.periods.find(({ start }) => start === date) ?? null;
    case 'weeks':
      return weeksFrom(period, date);
  }
}

function weeksFrom(
  { unit, pattern, year }: Extract<PlanPeriod, { type: 'weeks' }>,
  date: string,
): Period | null {
  const calendarYear = Number(date.slice(0, 4));
  for (const endsInYear of [calendarYear, calendarYear + 1]) {
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

/** The window that is measured: the period, or the year so far in which it lies, counted back from its end. */
export function measuredWindow(
  reset: 'each-period' | 'each-year',
  yearStart: string,
  period: Period,
): Period {
  return reset === 'each-period' ? period : { start: yearStart, end: period.end };
}

/** The year in which a period lies: of its fiscal years or years of weeks, else from an anniversary of the plan's start. */
export function planYearOf(period: PlanPeriod, anchor: string, start: string): Period {
  if (typeof period !== 'string' && period.type === 'fiscal')
    return periodContaining(start, 'year', { fiscalYear: period.fiscalYear });
  if (typeof period !== 'string' && period.type === 'weeks') {
    const year = weeksFrom({ ...period, unit: 'year' }, start);
    if (year !== null) return year;
  }
  const years = Number(start.slice(0, 4)) - Number(anchor.slice(0, 4));
  const isReached = addYears(anchor, years) <= start;
  const first = isReached ? years : years - 1;
  return { start: addYears(anchor, first), end: addYears(anchor, first + 1) };
}
