import type { Decision, Defined } from '../kernel/decision/index.js';
import type { ReplayOutcome } from './decision.js';
import type { StageHistory } from './facts.js';
import type { Lifecycle } from './policy.js';
import type { LifecycleReasonCode } from './reasons.js';
import { replayHistory } from './replay-history.js';
import { type ReplayOptions, readReplayOptions } from './replay-options.js';
import { machineOf } from './step.js';

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
): Decision<ReplayOutcome<S, E>, string, LifecycleReasonCode> {
  const machine = machineOf(lifecycle as unknown as Defined<Lifecycle>);
  const known = readReplayOptions(lifecycle, options);
  return replayHistory(machine, lifecycle, history, known, '/history') as Decision<
    ReplayOutcome<S, E>,
    string,
    LifecycleReasonCode
  >;
}
