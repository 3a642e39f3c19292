import { type Decimal, zero } from '../../kernel/decimal/decimal.js';
import { figuresOver, ownSum } from './measure.js';
import type { ReadyGrant } from './ready-grant.js';
import type { Course } from './standing.js';
import { note } from './step.js';
import { measuredFrom } from './window-start.js';

/**
 * What lies above the bounds of the grade that a review keeps or grants counts once more, in the window that begins with the
 * review: at most what the events of the window brought themselves, so that nothing is carried twice.
 */
export function carrySurplus(
  course: Course,
  day: number,
  { rule, bands }: ReadyGrant,
  start: number,
  entered: boolean,
): void {
  const { carried } = course;
  course.carried = null;
  if (rule.carryOver === 'none') return;
  const band = bands?.[course.level];
  const next = measuredFrom(rule.window, day + 1, course.joined, course.since);
  if (band === undefined || next === start) return;
  const figureOf = figuresOver(course, start, day, carried);
  const figures = new Map<string, Decimal>();
  for (const [measure, bound] of entered ? band.enter : band.keep) {
    const above = (figureOf(measure) ?? zero).minus(bound);
    const own = ownSum(course, measure, start, day);
    const surplus = above.lt(own) ? above : own;
    if (surplus.gt(0)) figures.set(measure, surplus);
  }
  if (figures.size === 0) return;
  course.carried = { start: next, figures };
  for (const [measure, surplus] of figures)
    note(course, 'tier/carried-over', day, { measure, surplus: surplus.toFixed() }, start, day);
}
