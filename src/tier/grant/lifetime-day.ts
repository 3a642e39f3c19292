import { monthsBetween, shiftMonths } from '../../kernel/calendar/shift-months.js';
import { sumOver } from './ledger.js';
import type { ReadyLifetime } from './ready-grant.js';
import type { Course } from './standing.js';

/** A lifetime grade that was reached, and the day. */
export interface Lifetime {
  readonly level: number;
  readonly start: number;
}

/** Every lifetime grade that was reached by the close of a day, each with the first day on which all that it asks for was there. */
export function lifetimesOf(
  course: Course,
  rules: readonly ReadyLifetime[],
  asOf: number,
): readonly Lifetime[] {
  return rules.flatMap((rule) => {
    const held = heldDay(course, rule, asOf);
    if (held === null) return [];
    const days = [...course.ledger.days.filter((day) => day > held), held].sort((a, b) => a - b);
    const start = days.find(
      (day) => day >= course.begun && day <= asOf && isReached(course, rule, day),
    );
    return start === undefined ? [] : [{ level: rule.level, start }];
  });
}

function isReached(course: Course, { atLeast }: ReadyLifetime, day: number): boolean {
  return atLeast.every(([measure, bound]) =>
    sumOver(course.ledger, measure, course.joined, day + 1).gte(bound),
  );
}

/** The day on which the whole months with the grade or a better one, of all stretches together, are enough; `null`: not yet. */
function heldDay(
  course: Course,
  { level, heldMonths }: ReadyLifetime,
  asOf: number,
): number | null {
  if (heldMonths === 0) return course.begun;
  let months = 0;
  for (const { start, end } of stretchesAt(course, level, asOf)) {
    const enough = shiftMonths(start, heldMonths - months);
    if (enough <= end) return enough <= asOf ? enough : null;
    months += wholeMonths(start, end);
  }
  return null;
}

function wholeMonths(start: number, end: number): number {
  const months = monthsBetween(start, end);
  return shiftMonths(start, months) <= end ? months : months - 1;
}

/** Stretches of days with the grade or a better one by rule, neighbours joined. */
function stretchesAt({ stretches }: Course, level: number, asOf: number) {
  const joined: { start: number; end: number }[] = [];
  stretches.forEach((stretch, index) => {
    if (stretch.level > level) return;
    const end = stretches[index + 1]?.start ?? asOf + 1;
    const last = joined.at(-1);
    if (last?.end === stretch.start) last.end = end;
    else joined.push({ start: stretch.start, end });
  });
  return joined;
}
