import { closeDay } from './close-day.js';
import { firstFrom } from './ledger.js';
import { openDay } from './review.js';
import type { Course, Mover } from './standing.js';

/** The next day from `from` on which something may happen by rule. */
export function nextDay(course: Course, { ready }: Mover, from: number): number {
  const { period, pending, cooldownEnd, ledger } = course;
  let next = ledger.days[firstFrom(ledger.days, from)] ?? Number.POSITIVE_INFINITY;
  const review = pending === null ? period.end : pending.on;
  if (review !== null && review >= from) next = Math.min(next, review);
  if (cooldownEnd !== null && cooldownEnd >= from && ready.rule.upgrade === 'immediate')
    next = Math.min(next, cooldownEnd);
  return next;
}

/**
 * One day of a course: what is due comes first. The function that comes back does the rest, the events of the day; for many who
 * are ranked together everybody's first part comes before anybody's second.
 */
export function runDay(course: Course, day: number, mover: Mover): () => void {
  const before = { level: course.level, since: course.since };
  if (day > course.begun) openDay(course, day, mover);
  return () => {
    if (course.untold === null) closeCourse(course, day, mover);
    if (course.level === before.level) course.since = before.since;
    remember(course, day);
  };
}

function closeCourse(course: Course, day: number, mover: Mover): void {
  const { days } = course.ledger;
  const hasEvents = days[firstFrom(days, day)] === day;
  if (hasEvents || course.cooldownEnd === day) closeDay(course, day, hasEvents, mover);
}

/** Keeps the grade of the day, where it is another than before. */
function remember({ stretches, level, pending }: Course, day: number): void {
  const source = pending === null ? 'rule' : 'grace';
  const last = stretches.at(-1);
  if (last === undefined || (last.level === level && last.source === source)) return;
  if (last.start === day) stretches.pop();
  stretches.push({ start: day, level, source });
}

/** The whole course of a member who is looked at alone, up to the close of a day. */
export function runCourse(course: Course, asOf: number, mover: Mover): void {
  let day = nextDay(course, mover, course.begun);
  while (day <= asOf && course.untold === null) {
    runDay(course, day, mover)();
    day = nextDay(course, mover, day + 1);
  }
}
