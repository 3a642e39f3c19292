import { fromDayNumber } from '../../kernel/calendar/day-number.js';
import { type Decimal, toDecimal } from '../../kernel/decimal/decimal.js';
import type { FigureBy } from '../compute/rule.js';
import { sumOver } from './ledger.js';
import type { QualifyingWindow } from './policy.js';
import { ownFigure } from './read-member.js';
import type { Basis, Carried, Course } from './standing.js';
import { measuredFrom } from './window-start.js';

/** The figures of the window that ends before a day, with what was carried into it. */
export function figuresAt(course: Course, window: QualifyingWindow, end: number): FigureBy {
  const start = measuredFrom(window, end, course.joined, course.since);
  return figuresOver(course, start, end, course.carried);
}

/** The figures of [start, end), with what is known at the close of the day before `seen`; figures that stand as they are, on the day `on`. */
export function figuresOver(
  course: Course,
  start: number,
  end: number,
  carried: Carried | null = null,
  seen: number = end,
  on: number = end - 1,
): FigureBy {
  const { member, ledger } = course;
  return (measure) => {
    if (member.measures !== undefined && Object.hasOwn(member.measures, measure)) {
      const figure = ownFigure(member, measure, fromDayNumber(on));
      return figure === undefined ? undefined : toDecimal(figure, '');
    }
    const sum = sumOver(ledger, measure, start, end, seen);
    const more = carried?.start === start ? carried.figures.get(measure) : undefined;
    return more === undefined ? sum : sum.plus(more);
  };
}

/** The figures that a grade stands on, as they look at the close of a day. */
export function figuresOfBasis(course: Course, basis: Basis, day: number): FigureBy {
  return figuresOver(course, basis.start, basis.end, basis.carried, day + 1);
}

/** Only what events on these days add, nothing carried. */
export function ownSum(course: Course, measure: string, start: number, end: number): Decimal {
  return sumOver(course.ledger, measure, start, end);
}
