import { fromDayNumber, readDayNumber, toDayNumber } from '../kernel/calendar/day-number.js';
import type { DateString } from '../kernel/calendar/index.js';
import { decideEach } from '../kernel/decision/decide-each.js';
import {
  type Batch,
  type BatchOptions,
  type DecideOptions,
  type Decision,
  type Defined,
  type Explain,
  type Reason,
  refOf,
  requireInForce,
} from '../kernel/decision/index.js';
import { readDecideOptions } from '../kernel/decision/read-options.js';
import { requireObject, throwInput } from '../kernel/errors/index.js';
import { orderEvents } from '../kernel/events/index.js';
import { readRecord } from '../kernel/schema/index.js';
import type { RefusedEvent, ReplayOutcome, StageStretch, StageSummary } from './decision.js';
import type { StageEvent, StageHistory } from './facts.js';
import type { Lifecycle } from './policy.js';
import { historyFields } from './read-history.js';
import type { LifecycleReasonCode } from './reasons.js';
import {
  eventReason,
  labelOf,
  limitReason,
  missingOf,
  outcomeOf,
  presentReasons,
} from './stage-answer.js';
import { fireLimit, type Machine, machineOf, type Standing, takeEvent } from './step.js';

type Code = LifecycleReasonCode;

/** The date of the question; with `knownBy`, only what was recorded up to that day is known. */
export interface ReplayOptions extends DecideOptions {
  readonly knownBy?: DateString;
}

/**
 * In which stage is this subject as of a day, since when, and how did it get there?
 *
 * Replays the whole log in order of date, then id: late, doubled and out-of-order entries give the same answer as if they had
 * come in order. With `knownBy` the question is asked with the knowledge of an earlier day.
 *
 * @param lifecycle - stages and transitions
 * @param history - the start, and the events in any order
 * @param options - `asOf`; `knownBy`; `explain`: `reasons` tells the last change and what was refused since, `full` everything
 * @returns the stage with its history and the events that changed nothing; outcome `null` (reason `lifecycle/not-started`) before
 * the start. `missing` names the facts that the next steps ask for
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `input/…` for facts that cannot be read, `events/conflicting-id`
 * for an id that stands for two different events, `lifecycle/event-before-start`, `lifecycle/ambiguous`
 * @guarantee any order of arrival gives the same answer; a doubled event changes nothing
 * @example An order that arrived six weeks late
 * ```ts
 * import { outcomeOf } from 'clientele';
 * import { defineLifecycle, relationshipLadder, replayStage } from 'clientele/lifecycle';
 * const ladder = defineLifecycle(relationshipLadder);
 * const history = { id: 'C-42', start: '2026-01-05', events: [
 *   { id: 'e1', date: '2026-01-10', event: 'qualify' }, { id: 'e2', date: '2026-02-01', event: 'order' },
 *   { id: 'e3', date: '2026-05-20', event: 'order', recordedOn: '2026-07-02' },
 * ] } as const;
 * const june = replayStage(ladder, history, { asOf: '2026-06-30', knownBy: '2026-06-30' });
 * const corrected = replayStage(ladder, history, { asOf: '2026-06-30', knownBy: '2026-07-31' });
 * outcomeOf(june).stage;        // => 'first-time'
 * outcomeOf(corrected).stage;   // => 'repeat'
 * outcomeOf(corrected).since;   // => '2026-05-20'
 * corrected.missing;            // => ['shareOfCategory']
 * ```
 * @category Lifecycle
 */
export function replayStage<S extends string, E extends string>(
  lifecycle: Defined<Lifecycle<S, E>>,
  history: StageHistory<NoInfer<E>>,
  options: ReplayOptions,
): Decision<ReplayOutcome<S, E>, string, Code> {
  const machine = machineOf(lifecycle as unknown as Defined<Lifecycle>);
  const known = readReplayOptions(lifecycle, options);
  return replay(machine, lifecycle, history, known, '/history') as Decision<
    ReplayOutcome<S, E>,
    string,
    Code
  >;
}

/**
 * In which stage is each subject as of a day?
 *
 * The plural of {@link replayStage}.
 *
 * @param lifecycle - stages and transitions
 * @param histories - one log per subject
 * @param options - as {@link replayStage}, with `onProgress`
 * @returns one decision per subject, in input order; a log that cannot be read, or whose id was there before, is a reject;
 * `summary.sizes` counts the subjects in each stage
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `input/…` for the arguments, `lifecycle/ambiguous`
 * @guarantee received = accepted + rejected
 * @example
 * ```ts
 * import { defineLifecycle, relationshipLadder, replayStages } from 'clientele/lifecycle';
 * const batch = replayStages(defineLifecycle(relationshipLadder), [{ id: 'C-1', start: '2026-01-05', events: [] }], { asOf: '2026-06-30' });
 * batch.summary.sizes.suspect;   // => 1
 * ```
 * @category Lifecycle
 */
export function replayStages<S extends string, E extends string>(
  lifecycle: Defined<Lifecycle<S, E>>,
  histories: Iterable<StageHistory<NoInfer<E>>>,
  options: ReplayOptions & BatchOptions,
): Batch<ReplayOutcome<S, E>, StageSummary<S>, Code> {
  const machine = machineOf(lifecycle as unknown as Defined<Lifecycle>);
  const known = readReplayOptions(lifecycle, options);
  const sizes = Object.fromEntries([...machine.stages.keys()].map((stage) => [stage, 0])) as Record<
    string,
    number
  >;
  const { decisions, rejected, counts } = decideEach(
    histories,
    '/histories',
    'a list of histories',
    known.onProgress,
    (history) => {
      const decision = replay(machine, lifecycle, history, known, '');
      const stage = decision.outcome?.stage;
      if (stage !== undefined) sizes[stage] = (sizes[stage] ?? 0) + 1;
      return decision;
    },
  );
  return {
    decisions: decisions as readonly Decision<ReplayOutcome<S, E>, string, Code>[],
    rejected,
    counts,
    summary: { sizes: sizes as Record<S, number> },
    policy: refOf(lifecycle),
    asOf: known.asOf,
  };
}

interface Known {
  readonly asOf: string;
  readonly knownBy?: string;
  readonly explain: Explain;
  readonly onProgress: ReturnType<typeof readDecideOptions>['onProgress'];
}

function readReplayOptions(
  lifecycle: Parameters<typeof requireInForce>[0],
  options: ReplayOptions,
): Known {
  const read = readDecideOptions(options);
  requireInForce(lifecycle, read.asOf, '/options/asOf');
  const { knownBy } = requireObject(options, '/options', '{ asOf }');
  if (knownBy === undefined) return read;
  toDayNumber(knownBy, '/options/knownBy');
  return { ...read, knownBy: knownBy as string };
}

/** What a replay gathers on its way. */
interface Course {
  standing: Standing;
  readonly stretches: StageStretch[];
  readonly refused: RefusedEvent[];
  /** Every step in words-to-be, with whether it changed the stage. */
  readonly steps: { readonly reason: Reason<Code>; readonly moved: boolean }[];
}

function replay(
  machine: Machine,
  lifecycle: Lifecycle,
  history: unknown,
  known: Known,
  path: string,
): Decision<ReplayOutcome, string, Code> {
  const { id, start, events } = readRecord<StageHistory>(
    historyFields,
    history,
    path,
    'the history',
  );
  const early = events.findIndex(({ date }) => date < start);
  if (early >= 0)
    return throwInput(
      'lifecycle/event-before-start',
      `${path}/events/${early}/date`,
      `the event is dated before the start, ${start}`,
      { start, date: events[early]?.date ?? '' },
    );
  const base = { id, policy: refOf(lifecycle), asOf: known.asOf };
  const from = readDayNumber(start);
  const day = readDayNumber(known.asOf);
  if (from > day)
    return {
      ...base,
      outcome: null,
      reasons:
        known.explain === 'none' ? [] : [{ code: 'lifecycle/not-started', params: { start } }],
      missing: [],
    };
  const ordered = orderEvents(events, known, `${path}/events`);
  const course = begin(machine, lifecycle.initial, from);
  for (const event of ordered.events) take(machine, course, event);
  fire(machine, course, day);
  const outcome: ReplayOutcome = {
    ...outcomeOf(machine, course.standing),
    history: course.stretches,
    refused: course.refused,
  };
  return {
    ...base,
    outcome,
    reasons:
      known.explain === 'none' ? [] : reasonsOf(machine, outcome, course, ordered, known.explain),
    missing: missingOf(outcome),
  };
}

function begin(machine: Machine, initial: string, day: number): Course {
  const since = fromDayNumber(day);
  return {
    standing: { stage: initial, since: day, entered: day },
    stretches: [{ stage: initial, since, by: null }],
    refused: [],
    steps: [
      {
        moved: true,
        reason: {
          code: 'lifecycle/started',
          params: { to: initial, label: labelOf(machine, initial), date: since },
        },
      },
    ],
  };
}

function fire(machine: Machine, course: Course, day: number): void {
  for (
    let next = fireLimit(machine, course.standing, day);
    next !== null;
    next = fireLimit(machine, course.standing, day)
  ) {
    course.stretches.push({
      stage: next.stage,
      since: fromDayNumber(next.since),
      by: { limit: course.standing.stage },
    });
    course.steps.push({ moved: true, reason: limitReason(machine, course.standing, next) });
    course.standing = next;
  }
}

function take(machine: Machine, course: Course, event: StageEvent): void {
  const day = readDayNumber(event.date);
  fire(machine, course, day);
  const step = takeEvent(machine, course.standing, event, day);
  if ('refused' in step) {
    course.refused.push({ id: event.id, code: step.refused });
    course.steps.push({ moved: false, reason: step.reason });
    return;
  }
  const moved = step.standing.stage !== course.standing.stage;
  if (moved)
    course.stretches.push({
      stage: step.standing.stage,
      since: event.date,
      by: { event: event.id },
    });
  course.steps.push({ moved, reason: eventReason(machine, course.standing, step.standing, event) });
  course.standing = step.standing;
}

function reasonsOf(
  machine: Machine,
  outcome: ReplayOutcome,
  course: Course,
  { duplicates, later }: { readonly duplicates: number; readonly later: number },
  explain: Explain,
): readonly Reason<Code>[] {
  const lastMove = course.steps.findLastIndex(({ moved }) => moved);
  const told =
    explain === 'full'
      ? course.steps
      : course.steps.filter(
          ({ reason }, index) =>
            index === lastMove || (index > lastMove && reason.code !== 'lifecycle/stayed-by-event'),
        );
  return [
    ...presentReasons(machine, outcome),
    ...told.map(({ reason }) => reason),
    ...(duplicates > 0
      ? [{ code: 'lifecycle/duplicates' as const, params: { count: duplicates } }]
      : []),
    ...(later > 0 ? [{ code: 'lifecycle/later-events' as const, params: { count: later } }] : []),
  ];
}
