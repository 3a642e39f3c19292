import { fromDayNumber } from '../../kernel/calendar/day-number.js';
import { plain } from '../../kernel/decimal/decimal.js';
import { type Decision, type Reason, refOf } from '../../kernel/decision/index.js';
import type { Reached } from '../compute/rule.js';
import type { Answered } from './answered.js';
import { type Assigned, assignmentsOf } from './assignments.js';
import type { Begun } from './begin-course.js';
import type { GradeStretch, GrantedOutcome } from './decision.js';
import { dateOrNull, distanceToKeep, distanceToNext } from './distance-to.js';
import { explainGrant } from './explain-grant.js';
import { lifetimesOf } from './lifetime-day.js';
import { figuresAt } from './measure.js';
import { type Granted, grantedHistory, type Overlays } from './overlay.js';
import type { GrantReasonCode } from './reasons.js';
import type { Course } from './standing.js';
import { measuredFrom } from './window-start.js';

/** A granted grade with its reasons. */
export type GrantDecision = Decision<GrantedOutcome, string, GrantReasonCode>;

/** The granted grade at the end of a course, `reached` being what the figures of that day say. */
export function answerOf(begun: Begun, reached: Reached | null, answered: Answered): GrantDecision {
  const { course } = begun;
  const { untold } = course;
  if (untold !== null)
    return cannotTell(course, answered, 'tier/figures-unknown', untold.day, untold.missing);
  const overlays = overlaysOf(course, answered);
  const granted = grantedHistory(course.stretches, overlays, answered.day);
  const outcome = outcomeOf(course, granted, reached, answered);
  const { known, policy } = answered;
  return {
    id: course.member.id,
    outcome,
    reasons:
      known.explain === 'none'
        ? []
        : explainGrant({ begun, outcome, granted, overlays, ...answered }),
    policy: refOf(policy),
    asOf: known.asOf,
    missing: reached?.missing ?? [],
  };
}

/** The answer for who had not begun, or whose figures are not known on a day that would decide. */
export function cannotTell(
  { member }: Pick<Course, 'member'>,
  { known, policy }: Pick<Answered, 'known' | 'policy'>,
  code: 'tier/figures-unknown' | 'tier/not-begun',
  day: number,
  missing: readonly string[] = [],
): GrantDecision {
  const params = {
    date: fromDayNumber(day),
    ...(missing.length > 0 ? { missing: [...missing] } : {}),
  };
  const reasons: readonly Reason<GrantReasonCode>[] =
    known.explain === 'none' ? [] : [{ code, params }];
  return {
    id: member.id,
    outcome: null,
    reasons,
    policy: refOf(policy),
    asOf: known.asOf,
    missing,
  };
}

function overlaysOf(course: Course, { ready, policy, known, day }: Answered): Overlays {
  const { floors, pins } = course.member;
  return {
    lifetimes: lifetimesOf(course, ready.lifetime, day),
    floors: assignmentsOf(course, floors, ready, policy.id, known),
    pins: assignmentsOf(course, pins, ready, policy.id, known),
  };
}

function outcomeOf(
  course: Course,
  granted: readonly Granted[],
  reached: Reached | null,
  { ready, day, cuts = [] }: Answered,
): GrantedOutcome {
  const nameOf = (level: number) => ready.compute.grades[level]?.grade ?? '';
  const { level, source, assigned } = granted.at(-1) ?? {
    level: course.level,
    source: 'rule' as const,
    assigned: null,
  };
  const { pending, period } = course;
  const start = measuredFrom(ready.rule.window, day + 1, course.joined, course.since);
  const figureOf = figuresAt(course, ready.rule.window, day + 1);
  const computed = reached?.level ?? null;
  return {
    grade: nameOf(level),
    since: fromDayNumber(sinceOf(granted, level)),
    end: dateOrNull(pending === null ? period.end : pending.on),
    source,
    assigned: assigned === null ? null : toldOf(assigned),
    computed: computed === null ? null : nameOf(computed),
    byRule: nameOf(course.level),
    pending: pending === null ? null : { grade: nameOf(pending.level), on: dateOrNull(pending.on) },
    window: { start: fromDayNumber(start), end: dateOrNull(day + 1) },
    measures: Object.fromEntries(
      ready.compute.measures.flatMap((measure) => {
        const figure = figureOf(measure);
        return figure === undefined ? [] : [[measure, plain(figure)]];
      }),
    ),
    next: distanceToNext(course, ready, day, computed, cuts),
    keep: distanceToKeep(course, ready, day, computed, cuts),
    history: historyOf(granted, nameOf),
  };
}

/** Neighbours that differ only in who gave the grade are one stretch. */
function historyOf(
  granted: readonly Granted[],
  nameOf: (level: number) => string,
): readonly GradeStretch[] {
  const told = granted.map(({ start, level, source, assigned }) => ({
    start: fromDayNumber(start),
    grade: nameOf(level),
    source,
    assigned: assigned === null ? null : (assigned.told.source ?? 'manual'),
  }));
  const changes = told.filter(({ grade, source, assigned }, index) => {
    const before = told[index - 1];
    return before?.grade !== grade || before.source !== source || before.assigned !== assigned;
  });
  return changes.map(({ start, ...what }, index) => ({
    start,
    end: changes[index + 1]?.start ?? null,
    ...what,
  }));
}

/** The first day of the stretches with the same grade that are the last. */
function sinceOf(granted: readonly Granted[], level: number): number {
  const before = granted.findLastIndex((stretch) => stretch.level !== level);
  return granted[before + 1]?.start ?? 0;
}

function toldOf({ told, end }: Assigned): NonNullable<GrantedOutcome['assigned']> {
  return {
    source: told.source ?? 'manual',
    by: told.by ?? null,
    why: told.why ?? null,
    start: told.start,
    end: Number.isFinite(end) ? dateOrNull(end) : null,
  };
}
