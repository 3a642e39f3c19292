import { decideEach } from '../kernel/decision/decide-each.js';
import {
  type Batch,
  type BatchOptions,
  type Decision,
  type Defined,
  type Rows,
  refOf,
} from '../kernel/decision/index.js';
import type { ReplayOutcome, StageSummary } from './decision.js';
import type { StageHistory } from './facts.js';
import type { Lifecycle } from './policy.js';
import type { LifecycleReasonCode } from './reasons.js';
import { replayHistory } from './replay-history.js';
import { type ReplayOptions, readReplayOptions } from './replay-options.js';
import { machineOf } from './step.js';

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
  histories: Rows<StageHistory<NoInfer<E>>>,
  options: ReplayOptions & BatchOptions,
): Batch<ReplayOutcome<S, E>, StageSummary<S>, LifecycleReasonCode> {
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
      const decision = replayHistory(machine, lifecycle, history, known, '');
      const stage = decision.outcome?.stage;
      if (stage !== undefined) sizes[stage] = (sizes[stage] ?? 0) + 1;
      return decision;
    },
  );
  return {
    decisions: decisions as readonly Decision<ReplayOutcome<S, E>, string, LifecycleReasonCode>[],
    rejected,
    counts,
    summary: { sizes: sizes as Record<S, number> },
    policy: refOf(lifecycle),
    asOf: known.asOf,
  };
}
