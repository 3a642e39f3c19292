import { readDayNumber } from '../../kernel/calendar/day-number.js';
import { type OrderedEvents, orderEvents } from '../../kernel/events/index.js';
import type { MemberEvent, MemberFacts } from './facts.js';
import { type Ledger, ledgerOf, type Moved } from './ledger.js';
import { beginPeriod, heldPeriod } from './period-end.js';
import { isReturn, movedTo } from './place-returns.js';
import type { ReadyGrant } from './ready-grant.js';
import type { Course } from './standing.js';
import { note } from './step.js';

/** What is known, and as of when. */
export interface Known {
  readonly asOf: string;
  readonly knownBy: string;
}

/** A course at its beginning, with how many events were left aside. */
export interface Begun {
  readonly course: Course;
  readonly duplicates: number;
  readonly later: number;
  /** The measures of events that nothing in the policy asks for, in order of name. */
  readonly unasked: readonly string[];
}

/** A name that nothing asks for may be meant for another policy, or mistyped: it is told, not lost. */
function unaskedOf({ events, floors = [], pins = [] }: MemberFacts, ready: ReadyGrant) {
  const asked = new Set([
    ...ready.compute.measures,
    ...ready.lifetime.flatMap(({ atLeast }) => atLeast.map(([name]) => name)),
    ...[...floors, ...pins].flatMap(({ challenge }) => Object.keys(challenge?.atLeast ?? {})),
  ]);
  const names = new Set(events.flatMap(({ measures }) => Object.keys(measures)));
  return [...names].filter((name) => !asked.has(name)).sort();
}

/** The member at the beginning of the history by rule, with the events that are known. */
export function beginCourse(
  ready: ReadyGrant,
  member: MemberFacts,
  known: Known,
  path: string,
): Begun {
  const { events, duplicates, later } = orderEvents(member.events, known, `${path}/events`);
  const counted = events.filter((event) => counts(event, ready));
  const joined = readDayNumber(member.joined);
  const { held } = member;
  const begun = held === undefined ? joined : readDayNumber(held.since);
  const level = held === undefined ? ready.lowest : (ready.levelOf.get(held.grade) ?? 0);
  const period =
    held === undefined
      ? beginPeriod(ready.rule.review, joined, joined, false)
      : heldPeriod(begun, held.end === null ? null : readDayNumber(held.end));
  const course = {
    ...bookEvents(counted, ready),
    member,
    joined,
    begun,
    level,
    since: begun,
    period,
    pending: null,
    cooldownEnd: null,
    basis: null,
    carried: null,
    countFrom: begun,
    stretches: [{ start: begun, level, source: 'rule' as const }],
    steps: [],
    untold: null,
  } satisfies Course as Course;
  note(course, 'tier/begun', begun, { grade: level });
  return { course, duplicates, later, unasked: unaskedOf(member, ready) };
}

function counts({ qualifies, type }: MemberEvent, { types }: ReadyGrant): boolean {
  return qualifies !== false && (types === null || (type !== undefined && types.has(type)));
}

/** Where each event counts: on its own day, or, under `reopen`, on that of the event that it returns. */
function bookEvents(
  events: OrderedEvents<MemberEvent>['events'],
  { rule }: ReadyGrant,
): { ledger: Ledger; returns: ReadonlySet<number>; open: ReadonlyMap<number, MemberEvent[]> } {
  const days: number[] = [];
  const moved: Moved[] = [];
  const returns = new Set<number>();
  const open = new Map<number, MemberEvent[]>();
  const dayOf = new Map(
    rule.returns === 'own-day' ? [] : events.map(({ id, date }) => [id, readDayNumber(date)]),
  );
  const own = events.filter((event) => {
    const day = readDayNumber(event.date);
    if (days.at(-1) !== day) days.push(day);
    if (rule.returns === 'own-day' || !isReturn(event)) return true;
    returns.add(day);
    const returned = event.of === undefined ? undefined : dayOf.get(event.of);
    if (returned !== undefined && returned <= day) moved.push(movedTo(event, returned));
    else open.set(day, [...(open.get(day) ?? []), event]);
    return false;
  });
  return { ledger: ledgerOf(own, moved, days), returns, open };
}
