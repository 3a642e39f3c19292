import { fromDayNumber, lastDay } from '../../kernel/calendar/day-number.js';
import { type Decimal, plain } from '../../kernel/decimal/decimal.js';
import { lackOf } from '../compute/need.js';
import { type Aim, needOfGrade, pointsMeasure } from '../compute/needs-of-grade.js';
import { pointsOf } from '../compute/points-of.js';
import type { FigureBy } from '../compute/rule.js';
import type { Distance, GradeDistance } from './decision.js';
import { figuresAt, figuresOver } from './measure.js';
import type { ReadyBand, ReadyGrant } from './ready-grant.js';
import type { Course } from './standing.js';
import { windowEnd } from './window-end.js';
import { measuredFrom } from './window-start.js';

/** A day number as a date; `null` where there is none, or where it lies beyond the last date that can be written. */
export function dateOrNull(day: number | null): string | null {
  return day === null || day > lastDay ? null : fromDayNumber(day);
}

/** How far it is to the grade above, by what the policy will look at: today's window, or that of the next review as far as it has run. */
export function distanceToNext(
  course: Course,
  ready: ReadyGrant,
  asOf: number,
  computed: number | null,
  cuts: Cuts,
): GradeDistance | null {
  const { level } = course;
  if (level === 0) return null;
  const { rule, bands, compute } = ready;
  const grade = compute.grades[level - 1]?.grade ?? '';
  const atReview = rule.upgrade === 'at-review';
  const figureOf = atReview
    ? figuresOfReview(course, ready, asOf)
    : figuresAt(course, rule.window, asOf + 1);
  const band = bands[level - 1];
  const lacking =
    band === undefined
      ? lackingByRule(ready, level - 1, 'enter', figureOf)
      : lackingOf(band.match, band.enter, figureOf);
  const met =
    band === undefined
      ? computed !== null && computed < level
      : Object.keys(lacking ?? {}).length === 0;
  const end = atReview ? reviewDay(course) : windowEnd(rule.window, asOf, course.joined);
  return {
    grade,
    met,
    distance: lacking ?? toCut(ready, cuts[level - 1], figureOf),
    deadline: dateOrNull(end === null ? null : end - 1),
  };
}

/** What is lacking of what keeps the grade at the next review, of events so far; `null` where nothing can be lost. */
export function distanceToKeep(
  course: Course,
  ready: ReadyGrant,
  asOf: number,
  computed: number | null,
  cuts: Cuts,
): GradeDistance | null {
  const { level } = course;
  const { bands, compute, lowest } = ready;
  const end = reviewDay(course);
  if (level === lowest || end === null) return null;
  const band = bands[level];
  const figureOf = figuresOfReview(course, ready, asOf);
  const lacking =
    band === undefined
      ? lackingByRule(ready, level, 'keep', figureOf)
      : lackingOf(band.match, band.keep, figureOf);
  const met =
    band === undefined
      ? computed !== null && computed <= level
      : Object.keys(lacking ?? {}).length === 0;
  return {
    grade: compute.grades[level]?.grade ?? '',
    met,
    distance: lacking ?? toCut(ready, cuts[level], figureOf),
    deadline: dateOrNull(end - 1),
  };
}

/** The day that decides next: that of the review, or that on which a drop takes effect. */
function reviewDay({ pending, period }: Course): number | null {
  return pending === null ? period.end : pending.on;
}

/** The window of the next review as far as it has run. Within a grace period every day with events counts, so it is today's. */
function figuresOfReview(course: Course, { rule }: ReadyGrant, asOf: number): FigureBy {
  const end = course.pending === null ? course.period.end : null;
  if (end === null || end <= asOf) return figuresAt(course, rule.window, asOf + 1);
  const start = measuredFrom(rule.window, end, course.joined, course.since);
  return figuresOver(course, start, end, course.carried, end, asOf);
}

function lackingOf(match: 'all' | 'any', bounds: ReadyBand['enter'], figureOf: FigureBy): Distance {
  const lacking: [string, string][] = [];
  for (const [measure, bound] of bounds) {
    const figure = figureOf(measure);
    const distance = figure === undefined ? bound : bound.minus(figure);
    if (figure === undefined || distance.gt(0)) lacking.push([measure, plain(distance)]);
    else if (match === 'any') return {};
  }
  return Object.fromEntries(lacking);
}

/** What a condition or the points of a composite lack; of what has to fall, below zero. `null` for other rules. */
function lackingByRule(
  { compute }: ReadyGrant,
  level: number,
  aim: Aim,
  figureOf: FigureBy,
): Distance | null {
  const { rule } = compute;
  if (compute.of !== 'one' || (rule.type !== 'thresholds' && rule.type !== 'composite'))
    return null;
  const points = rule.type === 'composite' ? pointsOf(compute, figureOf).points : undefined;
  const { lacking } = lackOf(needOfGrade(rule, level, aim), (measure) =>
    rule.type === 'composite' && measure === pointsMeasure ? points : figureOf(measure),
  );
  return Object.fromEntries(
    lacking.flatMap(({ measure, distance }) =>
      distance === null ? [] : [[measure, plain(distance)]],
    ),
  );
}

type Cuts = readonly (Decimal | undefined)[];

/** How far it is to the last of a grade, where one figure ranks. */
function toCut({ compute }: ReadyGrant, cut: Decimal | undefined, figureOf: FigureBy): Distance {
  const [measure] = compute.measures;
  if (cut === undefined || measure === undefined) return {};
  return lackingOf('all', [[measure, cut]], figureOf);
}
