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
  return { start, grid: start, end: endAfter(rule, joined, start, start, extra) };
}

/**
 * The next period in a row. Months count from the first beginning, so that a day lost to a short month comes back; the end is the first on
 * that grid after `day`.
 */
export function renewPeriod(
  rule: ReviewRule,
  joined: number,
  { grid, end }: RunningPeriod,
  day: number,
): RunningPeriod {
  const start = end ?? day;
  return { start, grid, end: endAfter(rule, joined, grid, day, 0) };
}

/** The period that a history begins with: what follows it counts from its beginning. */
export function heldPeriod(start: number, end: number | null): RunningPeriod {
  return { start, grid: start, end };
}

function endAfter(
  rule: ReviewRule,
  joined: number,
  grid: number,
  day: number,
  extra: number,
): number | null {
  switch (rule.type) {
    case 'never':
      return null;
    case 'anniversary':
      return firstOnGrid(joined, 12, day);
    case 'calendar': {
      const { end } = unitContaining(day, rule.unit, readFiscalYear(rule.fiscalYear, ''));
      return shiftMonths(end, extra * monthsOfUnit[rule.unit]);
    }
    case 'months':
      return firstRounded(rule, grid, day);
  }
}

/** The first day after `day` that lies so many times so many months after the grid's first day. */
function firstOnGrid(
  grid: number,
  months: number,
  day: number,
  round = (end: number) => end,
): number {
  let count = Math.max(1, Math.floor(monthsBetween(grid, day) / months));
  let end = round(shiftMonths(grid, months * count));
  while (end <= day) {
    count += 1;
    end = round(shiftMonths(grid, months * count));
  }
  return end;
}

/** Rounding moves the last covered day to the end of a unit; where that leaves nothing of the first period, it goes up instead. */
function firstRounded(
  { months, roundTo, roundDirection }: Extract<ReviewRule, { type: 'months' }>,
  grid: number,
  day: number,
): number {
  if (roundTo === null) return firstOnGrid(grid, months, day);
  return firstOnGrid(grid, months, day, (end) => {
    const unit = unitContaining(end - 1, roundTo, readFiscalYear(undefined, ''));
    if (unit.end === end) return end;
    return roundDirection === 'up' || unit.start <= grid ? unit.end : unit.start;
  });
}
