import { figuresOfBasis, figuresOver } from './measure.js';
import { beginPeriod } from './period-end.js';
import { placeReturns } from './place-returns.js';
import { fall, isCooling, raise, renew } from './review.js';
import type { Course, Mover } from './standing.js';
import { note } from './step.js';
import { measuredFrom } from './window-start.js';

/** What comes last on a day: its events are in, and the figures are looked at. */
export function closeDay(course: Course, day: number, hasEvents: boolean, mover: Mover): void {
  const { rule } = mover.ready;
  if (hasEvents && course.returns.has(day)) reopen(course, day, mover);
  if (!isLookedAt(course, mover)) return;
  const reached = mover.measure(course, day + 1, course.level);
  if (reached === null) return;
  if (reached.level === null) {
    course.untold = { day, missing: reached.missing };
    return;
  }
  const found = reached.level;
  if (found < course.level && rule.upgrade === 'immediate' && !isCooling(course, day, 'day'))
    raise(course, day, found, mover, false);
  else if (hasEvents && course.pending !== null && found <= course.level)
    cancelDrop(course, day, mover);
  else if (hasEvents) requalify(course, day, mover);
}

/** Does anything depend on what a day brought? */
function isLookedAt({ pending, level }: Course, { ready: { rule, lowest } }: Mover): boolean {
  if (rule.upgrade === 'immediate' && level > 0) return true;
  return pending !== null || (rule.requalification === 'extends' && level < lowest);
}

/** What keeps the grade was reached before the drop took effect. */
function cancelDrop(course: Course, day: number, mover: Mover): void {
  const { pending, period } = course;
  course.pending = null;
  note(course, 'tier/drop-cancelled', day, { grade: course.level, to: pending?.level ?? 0 });
  const { end } = period;
  if (end !== null && end > day) return;
  renew(course, day, mover, 'tier/renewed', {}, day + 1);
}

/** Reaching anew what keeps the grade, with events since the period began, begins a period of its own. */
function requalify(course: Course, day: number, mover: Mover): void {
  const { rule, lowest, compute } = mover.ready;
  const { level, countFrom, pending } = course;
  if (rule.requalification !== 'extends' || pending !== null || level >= lowest) return;
  if (compute.of !== 'one' || countFrom > day) return;
  const reached = compute.levelOf(figuresOver(course, countFrom, day + 1), level);
  if (reached.level === null || reached.level > level) return;
  note(course, 'tier/requalified', day, { grade: level }, countFrom, day + 1);
  course.basis = { start: countFrom, end: day + 1, entered: false, carried: null };
  course.period = beginPeriod(rule.review, course.joined, day, false);
  course.countFrom = day + 1;
}

/** A return takes its part off the measurement that granted the running grade: does that, or today's, still hold it? */
function reopen(course: Course, day: number, mover: Mover): void {
  placeReturns(course, day);
  const { rule, compute, lowest } = mover.ready;
  const { basis, level, pending } = course;
  if (basis === null || pending !== null || level >= lowest || compute.of !== 'one') return;
  const then = compute.levelOf(
    figuresOfBasis(course, basis, day),
    basis.entered ? null : level,
  ).level;
  if (then === null || then <= level) return;
  const now = mover.measure(course, day + 1, level)?.level ?? null;
  if (now === null || now <= level) {
    const start = measuredFrom(rule.window, day + 1, course.joined, course.since);
    course.basis = { start, end: day + 1, entered: false, carried: course.carried };
    return;
  }
  note(course, 'tier/reopened', day, { grade: level }, basis.start, basis.end);
  fall(course, day, Math.min(then, now), mover);
}
