import { readDayNumber } from '../../kernel/calendar/day-number.js';
import { toDecimal } from '../../kernel/decimal/decimal.js';
import type { GradeAssignment } from './facts.js';
import { sumOver } from './ledger.js';
import type { ReadyGrant } from './ready-grant.js';
import type { Course } from './standing.js';

/** A floor or pin in days; `end` is `Infinity` until further notice. */
export interface Assigned {
  readonly level: number;
  readonly start: number;
  readonly end: number;
  readonly told: GradeAssignment;
  /** The day on which its challenge was made good. */
  readonly madeGood: number | null;
}

/** Those assignments that are for this policy, are known, and have begun. */
export function assignmentsOf(
  course: Course,
  list: readonly GradeAssignment[] = [],
  { levelOf }: ReadyGrant,
  policy: string,
  known: { readonly asOf: string; readonly knownBy: string },
): readonly Assigned[] {
  return list
    .filter(
      ({ policy: of = policy, start, recordedOn = start }) =>
        of === policy && start <= known.asOf && recordedOn <= known.knownBy,
    )
    .map((told) => {
      const start = readDayNumber(told.start);
      const end = dayOr(told.end);
      const madeGood = challengeDay(course, told, start, end);
      const extended =
        madeGood === null ? end : Math.max(end, dayOr(told.challenge?.extendTo ?? null));
      return { level: levelOf.get(told.grade) ?? 0, start, end: extended, told, madeGood };
    });
}

function dayOr(date: string | null): number {
  return date === null ? Number.POSITIVE_INFINITY : readDayNumber(date);
}

/** The first day by whose close the events since the assignment began reach all that its challenge asks for. */
function challengeDay(
  { ledger }: Course,
  { challenge }: GradeAssignment,
  start: number,
  end: number,
): number | null {
  if (challenge === undefined) return null;
  const bounds = Object.entries(challenge.atLeast).map(
    ([measure, bound]) => [measure, toDecimal(bound, '')] as const,
  );
  const found = ledger.days.find(
    (day) =>
      day >= start &&
      day < end &&
      bounds.every(([measure, bound]) => sumOver(ledger, measure, start, day + 1).gte(bound)),
  );
  return found ?? null;
}

/** The assignment that counts on a day: of pins the one that began last, of floors the highest. */
export function pinOn(pins: readonly Assigned[], day: number): Assigned | null {
  return best(
    pins,
    day,
    (one, other) => one.start - other.start || recorded(one, other) || other.level - one.level,
  );
}

export function floorOn(floors: readonly Assigned[], day: number): Assigned | null {
  return best(
    floors,
    day,
    (one, other) => other.level - one.level || one.end - other.end || recorded(one, other),
  );
}

function recorded({ told: one }: Assigned, { told: other }: Assigned): number {
  const [left, right] = [one.recordedOn ?? one.start, other.recordedOn ?? other.start];
  return left < right ? -1 : left > right ? 1 : 0;
}

function best(
  list: readonly Assigned[],
  day: number,
  compare: (one: Assigned, other: Assigned) => number,
): Assigned | null {
  let found: Assigned | null = null;
  for (const one of list)
    if (one.start <= day && day < one.end && (found === null || compare(one, found) > 0))
      found = one;
  return found;
}
