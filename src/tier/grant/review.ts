import { shiftMonths } from '../../kernel/calendar/shift-months.js';
import { carrySurplus } from './carry-surplus.js';
import { beginPeriod, renewPeriod } from './period-end.js';
import type { Course, Mover, Step } from './standing.js';
import { note } from './step.js';
import { measuredFrom } from './window-start.js';

/** What comes first on a day: a drop that waited takes effect, or the period has ended and is reviewed. */
export function openDay(course: Course, day: number, mover: Mover): void {
  const { pending, period } = course;
  if (pending !== null) {
    if (pending.on === day) drop(course, day, pending.level, mover);
  } else if (period.end === day) review(course, day, mover);
}

function review(course: Course, day: number, mover: Mover): void {
  const { level } = course;
  const reached = mover.measure(course, day, level);
  if (reached !== null && reached.level === null) {
    course.untold = { day, missing: reached.missing };
    return;
  }
  const found = reached?.level ?? level;
  const { rule } = mover.ready;
  if (found < level && rule.upgrade === 'at-review' && !isCooling(course, day, 'review'))
    raise(course, day, found, mover, true);
  else if (found <= level) renew(course, day, mover, 'tier/renewed');
  else fall(course, day, found, mover);
}

/** Less was found than is held: how far down, and when? */
export function fall(course: Course, day: number, found: number, mover: Mover, end = day): void {
  const { rule, lowest } = mover.ready;
  const { level } = course;
  const start = measuredFrom(rule.window, end, course.joined, course.since);
  const target = { never: level, 'one-step': level + 1, full: found, 'to-base': lowest }[
    rule.downgrade
  ];
  const to = Math.min(target, lowest);
  if (to <= level) {
    if (course.period.end === day) renew(course, day, mover, 'tier/not-lowered', { found });
    else note(course, 'tier/not-lowered', day, { grade: level, found });
    return;
  }
  if (to !== found) note(course, 'tier/step-limited', day, { from: level, found, to });
  const graceEnd = shiftMonths(day, rule.graceMonths);
  const tenureEnd = shiftMonths(course.since, rule.minimumTenureMonths);
  const on = Math.max(graceEnd, tenureEnd);
  if (on <= day) drop(course, day, to, mover, start, end);
  else {
    const by = graceEnd >= tenureEnd ? 'grace' : 'tenure';
    course.pending = { level: to, found, on, by };
    const code = by === 'grace' ? 'tier/in-grace' : 'tier/in-tenure';
    note(course, code, day, { from: level, to, on }, start, end);
  }
}

/** Of a drop at once, [start, end) is what was measured; one that waited was told before. */
function drop(
  course: Course,
  day: number,
  level: number,
  mover: Mover,
  start = day,
  end = day,
): void {
  const { rule } = mover.ready;
  note(course, 'tier/dropped', day, { from: course.level, to: level }, start, end);
  course.level = level;
  course.since = day;
  course.pending = null;
  course.basis = null;
  course.carried = null;
  course.cooldownEnd = rule.cooldownMonths === 0 ? null : shiftMonths(day, rule.cooldownMonths);
  course.period = beginPeriod(rule.review, course.joined, day, true);
  course.countFrom = day;
}

/** A higher grade is granted: at a review (measured up to the day before), or at the close of a day. */
export function raise(
  course: Course,
  day: number,
  level: number,
  mover: Mover,
  atReview: boolean,
): void {
  const { rule } = mover.ready;
  const end = atReview ? day : day + 1;
  const start = measuredFrom(rule.window, end, course.joined, course.since);
  note(course, 'tier/upgraded', day, { from: course.level, to: level }, start, end);
  const { carried } = course;
  course.basis = { start, end, entered: true, carried };
  course.level = level;
  course.since = day;
  course.pending = null;
  if (atReview) carrySurplus(course, day, mover.ready, start, true);
  if (atReview || rule.restartOnUpgrade)
    course.period = beginPeriod(rule.review, course.joined, day, atReview);
  else if (isOver(course, day))
    course.period = renewPeriod(rule.review, course.joined, course.period, day);
  course.countFrom = end;
}

function isOver({ period: { end } }: Course, day: number): boolean {
  return end !== null && end <= day;
}

/** The grade is kept for another period. */
export function renew(
  course: Course,
  day: number,
  mover: Mover,
  code: 'tier/renewed' | 'tier/not-lowered',
  more: Step['params'] = {},
  end = day,
): void {
  const { rule } = mover.ready;
  const start = measuredFrom(rule.window, end, course.joined, course.since);
  note(course, code, day, { grade: course.level, ...more }, start, end);
  const { carried } = course;
  course.basis = code === 'tier/renewed' ? { start, end, entered: false, carried } : null;
  course.period = renewPeriod(rule.review, course.joined, course.period, day);
  course.countFrom = end;
  if (code === 'tier/renewed' && end === day) carrySurplus(course, day, mover.ready, start, false);
}

/** Is a higher grade refused because the last drop is too recent? Says so in the steps. */
export function isCooling(course: Course, day: number, at: 'review' | 'day'): boolean {
  const { cooldownEnd } = course;
  if (cooldownEnd === null || day >= cooldownEnd) return false;
  note(course, 'tier/cooldown', day, { until: cooldownEnd, at });
  return true;
}
