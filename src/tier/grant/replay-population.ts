import { fromDayNumber, readDayNumber } from '../../kernel/calendar/day-number.js';
import { type Decimal, zero } from '../../kernel/decimal/decimal.js';
import type { Explain, Reason } from '../../kernel/decision/index.js';
import { eachRow, pointer, requireIterable, throwIssues } from '../../kernel/errors/index.js';
import type { PopulationRule } from '../compute/rule.js';
import type { TierPolicy } from '../policy.js';
import { answerOf, cannotTell, type GrantDecision } from './answer.js';
import { type Begun, beginCourse, type Known } from './begin-course.js';
import { figuresAt } from './measure.js';
import { readMember } from './read-member.js';
import type { ReadyGrant } from './ready-grant.js';
import { nextDay, runDay } from './run-course.js';
import type { Course, Mover } from './standing.js';

/** The granted grades of a population that is ranked anew on every day that decides for somebody: all or nothing. */
export function replayPopulation(
  policy: TierPolicy,
  ready: ReadyGrant,
  rule: PopulationRule,
  rows: unknown,
  known: Known & { readonly explain: Explain },
): readonly GrantDecision[] {
  const begun = readPopulation(policy, ready, rows, known);
  const courses = begun.map(({ course }) => course);
  const day = readDayNumber(known.asOf);
  const ranking = rankingOf(ready, rule, courses);
  runTogether(courses, day, ranking);
  ranking.rank(day + 1);
  const cuts = cutsOf(ready, rule, courses, ranking, day + 1);
  const answered = { policy, ready, known, day, cuts };
  return begun.map((one) => {
    const { course } = one;
    if (course.begun > day) return cannotTell(course, answered, 'tier/not-begun', course.begun);
    return answerOf(one, ranking.measure(course, day + 1, course.level), answered);
  });
}

function readPopulation(
  policy: TierPolicy,
  ready: ReadyGrant,
  rows: unknown,
  known: Known,
): readonly Begun[] {
  const begun: Begun[] = [];
  const issues: Reason[] = [];
  const seen = new Set<string>();
  const list = requireIterable(rows, '/members', 'a list of members');
  eachRow(list, 'cannot grade the population', (row, index) => {
    const path = `/members/${index}`;
    const member = readMember(row, path, ready.levelOf, policy.id);
    const { id } = member;
    if (seen.has(id))
      issues.push({ code: 'input/repeated-id', params: { id }, path: `${path}/id` });
    seen.add(id);
    begun.push(beginCourse(ready, member, known, path));
  });
  if (issues.length > 0) throwIssues('input', issues, 'cannot grade the population');
  return begun;
}

/** Everybody's days in one order: first what is due on a day for all of them, then the events of the day. */
function runTogether(courses: readonly Course[], asOf: number, ranking: Ranking): void {
  const next = courses.map((course) => nextDay(course, ranking, course.begun));
  for (;;) {
    const day = next.reduce((first, one) => Math.min(first, one), Number.POSITIVE_INFINITY);
    if (day > asOf) return;
    const due = courses.flatMap((_course, index) => (next[index] === day ? [index] : []));
    runDays(
      due.flatMap((index) => courses[index] ?? []),
      day,
      ranking,
    );
    for (const index of due) {
      const course = courses[index];
      if (course !== undefined) next[index] = nextDay(course, ranking, day + 1);
    }
  }
}

function runDays(due: readonly Course[], day: number, ranking: Ranking): void {
  ranking.rank(day);
  const close = due.map((course) => runDay(course, day, ranking));
  ranking.rank(day + 1);
  for (const finish of close) finish();
}

/** Moves courses by where they stand among all. */
interface Ranking extends Mover {
  /** From now on, measurements end before this day. */
  readonly rank: (end: number) => void;
}

function rankingOf(ready: ReadyGrant, rule: PopulationRule, courses: readonly Course[]): Ranking {
  const places = new Map(courses.map((course, index) => [course, index]));
  let end = 0;
  let levels: ReadonlyMap<number, number> | null | undefined;
  return {
    ready,
    rank: (day) => {
      end = day;
      levels = undefined;
      if (ready.rule.window.type === 'since-grade') levels = levelsAt(ready, rule, courses, end);
    },
    measure: (course) => {
      if (levels === undefined) levels = levelsAt(ready, rule, courses, end);
      const level = levels?.get(places.get(course) ?? -1);
      return level === undefined ? null : { level, missing: [] };
    },
  };
}

/** The level of everybody who had joined before a day, by place; `null` where the rule says nothing of so few. */
function levelsAt(
  { rule: { window } }: ReadyGrant,
  rule: PopulationRule,
  courses: readonly Course[],
  end: number,
): ReadonlyMap<number, number> | null {
  const there = courses.flatMap((course, index) => (course.begun < end ? [index] : []));
  const issues: Reason[] = [];
  const members = there.map((index) => {
    const course = courses[index] as Course;
    const figureOf = figuresAt(course, window, end);
    for (const measure of rule.measures)
      if (figureOf(measure) === undefined)
        issues.push({
          code: 'tier/figures-unknown',
          params: { date: fromDayNumber(end - 1), missing: [measure] },
          path: `/members/${index}/measures/${pointer(measure)}`,
        });
    return { id: course.member.id, figureOf };
  });
  if (issues.length > 0) throwIssues('input', issues, 'cannot grade the population');
  const levels = rule.levelsOf(members);
  return levels === null ? null : new Map(there.map((index, place) => [index, levels[place] ?? 0]));
}

/** The lowest figure that holds each grade, where one figure ranks. */
function cutsOf(
  { rule: { window } }: ReadyGrant,
  { measures, grades }: PopulationRule,
  courses: readonly Course[],
  ranking: Ranking,
  end: number,
): readonly (Decimal | undefined)[] {
  const cuts: (Decimal | undefined)[] = grades.map(() => undefined);
  const [measure, other] = measures;
  if (measure === undefined || other !== undefined) return cuts;
  for (const course of courses) {
    const level = course.begun < end ? ranking.measure(course, end, null)?.level : null;
    if (level === null || level === undefined) continue;
    const figure = figuresAt(course, window, end)(measure) ?? zero;
    const least = cuts[level];
    if (least === undefined || figure.lt(least)) cuts[level] = figure;
  }
  return cuts;
}
