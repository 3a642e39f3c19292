import { fromDayNumber, lastDay, readDayNumber } from '../../kernel/calendar/day-number.js';
import type { DateString } from '../../kernel/calendar/index.js';
import type { Defined } from '../../kernel/decision/index.js';
import type { NamedGrade } from '../compute/grades-of.js';
import type { GrantDecision } from '../grant/answer.js';
import type { GradeDistance, GrantedOutcome } from '../grant/decision.js';
import type { MemberFacts } from '../grant/facts.js';
import { replayGrade } from '../grant/replay-grade.js';
import type { TierPolicy } from '../policy.js';

/** A drop by rule that comes if nothing more happens. */
export interface ComingDrop<Grade extends string = string> {
  /** The day of the review that finds too little; `null` where it was found already, and the drop waits. */
  readonly review: DateString | null;
  /** The first day of the lower grade by rule, after grace and tenure; `null` beyond the last date that can be written. */
  readonly on: DateString | null;
  readonly grade: Grade;
  /** What is lacking of the figures as they will stand then, and the last day that counts; `null` where it cannot be told. */
  readonly keep: GradeDistance<Grade> | null;
}

/** Whether a grade will be lost if nothing more happens. */
export interface DowngradeOutcome<Grade extends string = string> {
  /** The grade held on the day of the question. */
  readonly grade: Grade;
  readonly loses: boolean;
  /** The first day of the lower grade, and that grade; `null` where none is lost. A grace period may carry the day beyond `within`. */
  readonly on: DateString | null;
  readonly to: Grade | null;
  /** The first drop by rule; `null` where none comes. */
  readonly drop: ComingDrop<Grade> | null;
}

/** What was foreseen, or why it cannot be told. */
export interface Foresight {
  readonly id: string;
  readonly outcome: DowngradeOutcome | null;
  readonly missing: readonly string[];
  readonly reasons: GrantDecision['reasons'];
}

/** Replays a member, without new events, as of one day. */
type ReplayOn = (day: number) => GrantDecision;

/** The member on the days to come, up to `last`, as if nothing more happened. */
export function foresee(
  policy: Defined<TierPolicy>,
  grades: readonly NamedGrade[],
  member: MemberFacts,
  asOf: DateString,
  last: number,
): Foresight {
  const now = replayGrade(policy, member, { asOf, explain: 'reasons' });
  if (now.outcome === null) return { ...now, outcome: null };
  const known = { ...member, events: member.events.filter(({ date }) => date <= asOf) };
  const replayOn: ReplayOn = (day) =>
    replayGrade(policy, known, { asOf: fromDayNumber(day), knownBy: asOf, explain: 'reasons' });
  const levels = new Map(grades.map(({ grade }, level) => [grade, level]));
  const dropped = findDrop(now.outcome, replayOn, levels, last);
  if ('untold' in dropped) return { ...dropped.untold, outcome: null };
  const { drop } = dropped;
  const dropDay = drop?.on ? readDayNumber(drop.on) : last;
  const then = replayOn(Math.max(last, dropDay, readDayNumber(asOf)));
  if (then.outcome === null) return { ...then, outcome: null };
  const level = levels.get(now.outcome.grade) ?? 0;
  const lost = then.outcome.history.find(
    ({ start, grade }) => start > asOf && (levels.get(grade) ?? 0) > level,
  );
  const outcome = {
    grade: now.outcome.grade,
    loses: lost !== undefined,
    on: lost?.start ?? null,
    to: lost?.grade ?? null,
    drop,
  };
  return { id: now.id, outcome, missing: [], reasons: [] };
}

type Dropped = { readonly drop: ComingDrop | null } | { readonly untold: GrantDecision };

/** Review after review, until one finds too little. */
function findDrop(
  now: GrantedOutcome,
  replayOn: ReplayOn,
  levels: ReadonlyMap<string, number>,
  last: number,
): Dropped {
  if (now.pending !== null) return waiting(now.pending, replayOn);
  let { end } = now;
  while (end !== null && readDayNumber(end) <= last) {
    const day = readDayNumber(end);
    const eve = replayOn(day - 1);
    const on = replayOn(day);
    if (eve.outcome === null) return { untold: eve };
    if (on.outcome === null) return { untold: on };
    const { pending, byRule } = on.outcome;
    const { keep } = eve.outcome;
    if (pending !== null)
      return { drop: { review: end, on: pending.on, grade: pending.grade, keep } };
    if ((levels.get(byRule) ?? 0) > (levels.get(eve.outcome.byRule) ?? 0))
      return { drop: { review: end, on: end, grade: byRule, keep } };
    const next: DateString | null = on.outcome.end;
    if (next === null || next <= end) break;
    end = next;
  }
  return { drop: null };
}

/** A drop that was found already, and can be averted until it takes effect. */
function waiting(
  { on, grade }: NonNullable<GrantedOutcome['pending']>,
  replayOn: ReplayOn,
): Dropped {
  const eve = replayOn(on === null ? lastDay : readDayNumber(on) - 1);
  if (eve.outcome === null) return { untold: eve };
  return { drop: { review: null, on, grade, keep: eve.outcome.keep } };
}
