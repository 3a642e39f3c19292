import { readFiscalYear } from '../../kernel/calendar/fiscal-year.js';
import { monthsOfUnit } from '../../kernel/calendar/period.js';
import { unitContaining } from '../../kernel/calendar/period-containing.js';
import { monthsBetween, shiftMonths } from '../../kernel/calendar/shift-months.js';
import type { ReviewRule } from './policy.js';

/** A period that runs, as day numbers. */
export interface RunningPeriod {
  readonly start: number;
  /** The day that the months of it and of its renewals are counted from. */
  readonly grid: number;
  /** How many times the months of the rule lie between the two, by count of the periods in a row. */
  readonly count: number;
  /** The first day that it does not cover, which is that of its review; `null`: never. */
  readonly end: number | null;
}

/** The period that begins on a day: by joining or by an immediate upgrade, or else at a review. */
export function beginPeriod(
  rule: ReviewRule,
  joined: number,
  start: number,
  atReview: boolean,
): RunningPeriod {
  const extra = rule.type === 'calendar' && !atReview ? rule.extra : 0;
  return { start, grid: start, ...endAfter(rule, joined, { grid: start, count: 1 }, start, extra) };
}

/**
 * The next period in a row. Months count from the first beginning, so that a day lost to a short month comes back, and the k-th renewal ends
 * k + 1 times the months after it, however long the first period was; where that is not after `day`, on the next such day that is.
 */
export function renewPeriod(
  rule: ReviewRule,
  joined: number,
  { grid, count, end }: RunningPeriod,
  day: number,
): RunningPeriod {
  const start = end ?? day;
  return { start, grid, ...endAfter(rule, joined, { grid, count: count + 1 }, day, 0) };
}

/** The period that a history begins with: what follows it counts from its beginning. */
export function heldPeriod(start: number, end: number | null): RunningPeriod {
  return { start, grid: start, count: 1, end };
}

type Place = Pick<RunningPeriod, 'grid' | 'count'>;
type End = Pick<RunningPeriod, 'count' | 'end'>;

/** The end of a period that is at least the one of that count on the grid. */
function endAfter(
  rule: ReviewRule,
  joined: number,
  { grid, count }: Place,
  day: number,
  extra: number,
): End {
  switch (rule.type) {
    case 'never':
      return { count, end: null };
    case 'anniversary':
      return { count, end: firstOnGrid({ grid: joined, count: 1 }, 12, day).end };
    case 'calendar': {
      const { end } = unitContaining(day, rule.unit, readFiscalYear(rule.fiscalYear, ''));
      return { count, end: shiftMonths(end, extra * monthsOfUnit[rule.unit]) };
    }
    case 'months':
      return firstRounded(rule, { grid, count }, day);
  }
}

/** The first day after `day` that lies so many times so many months after the grid's first day, at least `least` times. */
function firstOnGrid(
  { grid, count: least }: Place,
  months: number,
  day: number,
  round = (end: number) => end,
): End {
  let count = Math.max(least, Math.floor(monthsBetween(grid, day) / months));
  let end = round(shiftMonths(grid, months * count));
  while (end <= day) {
    count += 1;
    end = round(shiftMonths(grid, months * count));
  }
  return { count, end };
}

/** Rounding moves the last covered day to the end of a unit; where that leaves nothing of the first period, it goes up instead. */
function firstRounded(
  { months, roundTo, roundDirection }: Extract<ReviewRule, { type: 'months' }>,
  place: Place,
  day: number,
): End {
  if (roundTo === null) return firstOnGrid(place, months, day);
  return firstOnGrid(place, months, day, (end) => {
    const unit = unitContaining(end - 1, roundTo, readFiscalYear(undefined, ''));
    if (unit.end === end) return end;
    return roundDirection === 'up' || unit.start <= place.grid ? unit.end : unit.start;
  });
}
