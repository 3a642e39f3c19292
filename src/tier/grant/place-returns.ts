import { readDayNumber } from '../../kernel/calendar/day-number.js';
import { toDecimal } from '../../kernel/decimal/decimal.js';
import type { MemberEvent } from './facts.js';
import type { Moved } from './ledger.js';
import type { Course } from './standing.js';

/** Does the event take something back? */
export function isReturn({ measures }: MemberEvent): boolean {
  return Object.values<MemberEvent['measures'][string]>(measures).some(
    (figure) => figure !== undefined && toDecimal(figure, '').isNegative(),
  );
}

/** A return with the event that it returns counts on the day of that event. */
export function movedTo(event: MemberEvent, day: number): Moved {
  return { id: event.id, day, known: readDayNumber(event.date), measures: event.measures };
}

/** A return that names no event counts with the measurement that granted the running grade, or on its own day where there is none. */
export function placeReturns(course: Course, day: number): void {
  const { basis, open } = course;
  const last = basis === null ? day : Math.min(day, basis.end - 1);
  for (const event of open.get(day) ?? []) course.ledger.moved.push(movedTo(event, last));
}
