import { fromDayNumber, readDayNumber } from '../kernel/calendar/day-number.js';
import { type Decision, type Explain, type Reason, refOf } from '../kernel/decision/index.js';
import { throwInput } from '../kernel/errors/index.js';
import { type OrderedEvents, orderEvents } from '../kernel/events/index.js';
import { readRecord } from '../kernel/schema/index.js';
import type { RefusedEvent, ReplayOutcome, StageStretch } from './decision.js';
import type { StageEvent, StageHistory } from './facts.js';
import type { Lifecycle } from './policy.js';
import { historyFields } from './read-history.js';
import type { LifecycleReasonCode } from './reasons.js';
import type { Known } from './replay-options.js';
import { eventReason, limitReason, missingOf, outcomeOf, presentReasons } from './stage-answer.js';
import { enterStage, fireLimits, labelOf, type Machine, type Standing, takeEvent } from './step.js';

type Code = LifecycleReasonCode;

/** What a replay gathers on its way. */
interface Course {
  standing: Standing;
  readonly stretches: StageStretch[];
  readonly refused: RefusedEvent[];
  /** Every step in words-to-be, with whether it changed the stage. */
  readonly steps: { readonly reason: Reason<Code>; readonly moved: boolean }[];
}

/** The stage of one subject from its log. */
export function replayHistory(
  machine: Machine,
  lifecycle: Lifecycle,
  history: unknown,
  known: Known,
  path: string,
): Decision<ReplayOutcome, string, Code> {
  const { id, start, events } = readHistory(history, path);
  const { asOf, explain } = known;
  let last: StageEvent | undefined;
  const answer = (outcome: ReplayOutcome | null, reasons: () => readonly Reason<Code>[]) => ({
    id,
    outcome,
    reasons: explain === 'none' ? [] : reasons(),
    policy: refOf(lifecycle),
    asOf,
    missing: outcome === null ? [] : missingOf(outcome, last),
  });
  if (start > asOf)
    return answer(null, () => [{ code: 'lifecycle/not-started', params: { start } }]);
  const ordered = orderEvents(events, known, `${path}/events`);
  last = ordered.events.at(-1);
  const course = begin(machine, lifecycle.initial, readDayNumber(start));
  for (const event of ordered.events)
    take(machine, course, event, () => `${path}/events/${events.indexOf(event)}`);
  fire(machine, course, readDayNumber(asOf));
  const { stretches, refused } = course;
  const outcome = { ...outcomeOf(machine, course.standing), history: stretches, refused };
  return answer(outcome, () => reasonsOf(machine, outcome, course, ordered, explain));
}

function readHistory(history: unknown, path: string): StageHistory {
  const read = readRecord<StageHistory>(historyFields, history, path, 'the history');
  const { start, events } = read;
  const early = events.findIndex(({ date }) => date < start);
  const date = events[early]?.date;
  if (date === undefined) return read;
  return throwInput(
    'lifecycle/event-before-start',
    `${path}/events/${early}/date`,
    `the event is dated before the start, ${start}`,
    { start, date },
  );
}

function begin(machine: Machine, initial: string, day: number): Course {
  const since = fromDayNumber(day);
  const params = { to: initial, label: labelOf(machine, initial), date: since };
  return {
    standing: enterStage(machine, initial, day),
    stretches: [{ stage: initial, since, by: null }],
    refused: [],
    steps: [{ moved: true, reason: { code: 'lifecycle/started', params } }],
  };
}

/** The time limits that are due up to and including the day. */
function fire(machine: Machine, course: Course, day: number): void {
  course.standing = fireLimits(machine, course.standing, day, (before, next) => {
    const since = fromDayNumber(next.since);
    course.stretches.push({ stage: next.stage, since, by: { limit: before.stage } });
    course.steps.push({ moved: true, reason: limitReason(machine, before, next) });
  });
}

function take(machine: Machine, course: Course, event: StageEvent, at: () => string): void {
  const day = readDayNumber(event.date);
  fire(machine, course, day);
  const before = course.standing;
  const step = takeEvent(machine, before, event, day, at);
  if ('refused' in step) {
    course.refused.push({ id: event.id, code: step.refused });
    course.steps.push({ moved: false, reason: step.reason });
    return;
  }
  const { standing } = step;
  const moved = standing.stage !== before.stage;
  if (moved)
    course.stretches.push({ stage: standing.stage, since: event.date, by: { event: event.id } });
  course.steps.push({ moved, reason: eventReason(machine, before, standing, event) });
  course.standing = standing;
}

/** `reasons` tells the last change and what was refused since; `full` everything. */
function reasonsOf(
  machine: Machine,
  outcome: ReplayOutcome,
  { steps }: Course,
  { duplicates, later }: Omit<OrderedEvents<StageEvent>, 'events'>,
  explain: Explain,
): readonly Reason<Code>[] {
  const lastMove = steps.findLastIndex(({ moved }) => moved);
  const isTold = ({ reason }: Course['steps'][number], index: number) =>
    explain === 'full' ||
    index === lastMove ||
    (index > lastMove && reason.code !== 'lifecycle/stayed-by-event');
  const counted = (code: Code, count: number): readonly Reason<Code>[] =>
    count > 0 ? [{ code, params: { count } }] : [];
  return [
    ...presentReasons(machine, outcome),
    ...steps.filter(isTold).map(({ reason }) => reason),
    ...counted('lifecycle/duplicates', duplicates),
    ...counted('lifecycle/later-events', later),
  ];
}
