import { fromDayNumber, readDayNumber } from '../kernel/calendar/day-number.js';
import {
  type Decision,
  type Defined,
  type Explain,
  type Reason,
  refOf,
  requireInForce,
} from '../kernel/decision/index.js';
import { readExplain } from '../kernel/decision/read-options.js';
import { show, throwInput } from '../kernel/errors/index.js';
import { readRecord } from '../kernel/schema/index.js';
import type { StageOutcome } from './decision.js';
import type { StageEvent, StageFacts } from './facts.js';
import type { Lifecycle } from './policy.js';
import { eventFields, stageFields } from './read-history.js';
import type { LifecycleReasonCode } from './reasons.js';
import { eventReason, limitReason, missingOf, outcomeOf, presentReasons } from './stage-answer.js';
import {
  enterStage,
  fireLimits,
  type Machine,
  machineOf,
  type Standing,
  takeEvent,
} from './step.js';

/**
 * What does this event do to this subject, and if nothing, why not?
 *
 * One step from a stored stage; a time limit that is due fires first. Of the outcome keep `stage`, `since` and `deadline`
 * for the next step. For a stage from a whole log, with late and doubled events, use {@link replayStage}.
 *
 * @param lifecycle - stages and transitions
 * @param facts - the present stage, the day it was entered, and its deadline
 * @param event - what happened
 * @param options - `explain`
 * @returns the stage after the event, as of its date. A refused event leaves the stage as it was, and the first reason says why:
 * `lifecycle/no-transition` (with what would be allowed), `lifecycle/guard-failed`, `lifecycle/guard-unknown` (with what is
 * missing), `lifecycle/backward`
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `input/…` for facts that cannot be read,
 * `lifecycle/unknown-stage`, `lifecycle/event-before-start`, `lifecycle/ambiguous` when two guards hold at once
 * @guarantee a refused event changes nothing; event by event it comes to the same as {@link replayStage} of the log
 * @example
 * ```ts
 * import { advanceStage, defineLifecycle, relationshipLadder } from 'clientele/lifecycle';
 * const ladder = defineLifecycle(relationshipLadder);
 * const moved = advanceStage(ladder, { id: 'C-7', stage: 'suspect', since: '2026-06-01' }, { id: 'e1', date: '2026-06-02', event: 'qualify' });
 * moved.outcome?.stage;                   // => 'prospect'
 * const refused = advanceStage(ladder, { id: 'C-7', stage: 'suspect', since: '2026-06-01' }, { id: 'e2', date: '2026-06-02', event: 'refer' });
 * refused.outcome?.stage;                 // => 'suspect'
 * refused.reasons[0]?.code;               // => 'lifecycle/no-transition'
 * refused.reasons[0]?.params['allowed'];  // => ['qualify', 'disqualify']
 * ```
 * @category Lifecycle
 */
export function advanceStage<S extends string, E extends string>(
  lifecycle: Defined<Lifecycle<S, E>>,
  facts: StageFacts<NoInfer<S>>,
  event: StageEvent<NoInfer<E>>,
  options: { readonly explain?: Explain } = {},
): Decision<StageOutcome<S, E>, string, LifecycleReasonCode> {
  const machine = machineOf(lifecycle as unknown as Defined<Lifecycle>);
  const { explain } = readExplain(options);
  const happened = readRecord<StageEvent>(eventFields, event, '/event', 'the event');
  requireInForce(lifecycle, happened.date, '/event/date');
  const { id, start } = readStanding(machine, facts);
  const day = readDayNumber(happened.date);
  if (day < start.since) return throwTooEarly(start, happened);
  const limits: Reason<LifecycleReasonCode>[] = [];
  const standing = fireLimits(machine, start, day, (before, next) => {
    limits.push(limitReason(machine, before, next));
  });
  const step = takeEvent(machine, standing, happened, day, () => '/event');
  const isRefused = 'refused' in step;
  const after = outcomeOf(machine, isRefused ? standing : step.standing);
  const moved = isRefused ? step.reason : eventReason(machine, standing, step.standing, happened);
  return {
    id,
    outcome: after as StageOutcome<S, E>,
    reasons:
      explain === 'none'
        ? []
        : isRefused
          ? [moved, ...limits, ...presentReasons(machine, after)]
          : [...limits, moved, ...presentReasons(machine, after)],
    policy: refOf(lifecycle),
    asOf: happened.date,
    missing: isRefused && step.missing.length > 0 ? step.missing : missingOf(after, happened),
  };
}

function readStanding(machine: Machine, facts: unknown) {
  const read = readRecord<StageFacts>(stageFields, facts, '/facts', 'the facts');
  const { id, stage, deadline } = read;
  if (!machine.stages.has(stage))
    return throwInput(
      'lifecycle/unknown-stage',
      '/facts/stage',
      `the lifecycle has no stage ${show(stage)}`,
      { stage },
    );
  const entered = enterStage(machine, stage, readDayNumber(read.since));
  if (deadline === undefined) return { id, start: entered };
  return {
    id,
    start: { ...entered, deadline: deadline === null ? null : readDayNumber(deadline) },
  };
}

function throwTooEarly({ since }: Standing, { date }: StageEvent): never {
  const began = fromDayNumber(since);
  return throwInput(
    'lifecycle/event-before-start',
    '/event/date',
    `the event is dated before ${began}, when the stage began; use replayStage for late events`,
    { since: began, date },
  );
}
