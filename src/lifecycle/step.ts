import { freezeDeep } from '../kernel/decision/freeze-deep.js';
import {
  type ConditionAnswer,
  checkLabelledCondition,
  compiler,
  type Label,
  type MeasureLabels,
  measureLabelsOf,
  measuresOfCondition,
  type Reason,
} from '../kernel/decision/index.js';
import { attempt, throwInput, throwPolicy } from '../kernel/errors/index.js';
import type { OpenTransition, RefusedEvent } from './decision.js';
import type { StageEvent } from './facts.js';
import { lifecycleFormat } from './lifecycle-format.js';
import { lintStages } from './lint-stages.js';
import type { Lifecycle, StageRule, TransitionRule } from './policy.js';
import type { LifecycleReasonCode } from './reasons.js';
import { requireShape } from './require-shape.js';

/** A lifecycle made ready: what leaves each stage, by event. */
export interface Machine {
  readonly stages: ReadonlyMap<string, StageRule>;
  readonly order: ReadonlyMap<string, number>;
  readonly ways: ReadonlyMap<string, ReadonlyMap<string, readonly TransitionRule[]>>;
  /** The transitions that leave a stage, and what their guards ask for. */
  readonly open: ReadonlyMap<string, readonly OpenTransition[]>;
  readonly forwardOnly: boolean;
  readonly measureLabels: MeasureLabels | undefined;
}

/** The label of a stage, for wording. */
export function labelOf({ stages }: Machine, stage: string): Label | null {
  return stages.get(stage)?.label ?? null;
}

/** The compiled form of a defined lifecycle. */
export const machineOf = /* @__PURE__ */ compiler<Lifecycle, Machine>(
  lifecycleFormat,
  'defineLifecycle',
  (lifecycle) => {
    requireShape(lifecycle);
    const ways = new Map<string, Map<string, TransitionRule[]>>();
    for (const rule of lifecycle.transitions) {
      const events = ways.get(rule.from) ?? new Map<string, TransitionRule[]>();
      ways.set(rule.from, events.set(rule.event, [...(events.get(rule.event) ?? []), rule]));
    }
    return {
      stages: new Map(lifecycle.stages.map((rule) => [rule.stage, rule])),
      order: new Map(lifecycle.stages.map(({ stage }, index) => [stage, index])),
      ways,
      open: new Map([...ways].map(([stage, events]) => [stage, openFrom(events)])),
      forwardOnly: lifecycle.forwardOnly,
      measureLabels: lifecycle.measureLabels,
    };
  },
  lintStages,
);

/** Frozen, because it is handed out with every outcome. */
function openFrom(events: ReadonlyMap<string, readonly TransitionRule[]>) {
  const open = [...events.values()].flat().map(({ event, to, when }): OpenTransition => {
    const asks = when === undefined ? [] : measuresOfCondition(when);
    return { event, to, asks };
  });
  freezeDeep(open);
  return open;
}

/** Where a subject stands while its log is read; days are day numbers. */
export interface Standing {
  readonly stage: string;
  /** The day this stretch in the stage began. */
  readonly since: number;
  /** The day on which the time limit fires; `null` without a limit. It may lie beyond the last date that can be written. */
  readonly deadline: number | null;
}

/** Enters a stage on a day, which starts its time limit. */
export function enterStage(machine: Machine, stage: string, day: number): Standing {
  const limit = machine.stages.get(stage)?.limit;
  return { stage, since: day, deadline: limit === undefined ? null : day + limit.afterDays };
}

/** Enters a stage from where the subject stands; back in the same stage the stretch goes on. */
function moveOn(machine: Machine, before: Standing, to: string, day: number): Standing {
  const entered = enterStage(machine, to, day);
  return to === before.stage ? { ...entered, since: before.since } : entered;
}

/**
 * Lets every time limit fire that is due up to and including the day, and tells each that changed the stage; one that leads
 * back to its stage only restarts.
 */
export function fireLimits(
  machine: Machine,
  start: Standing,
  day: number,
  tell: (before: Standing, after: Standing) => void,
): Standing {
  let standing = start;
  let next = fireLimit(machine, standing, day);
  while (next !== null) {
    if (next.stage !== standing.stage) tell(standing, next);
    standing = next;
    next = fireLimit(machine, standing, day);
  }
  return standing;
}

function fireLimit(machine: Machine, standing: Standing, day: number): Standing | null {
  const { stage, deadline } = standing;
  const limit = machine.stages.get(stage)?.limit;
  return deadline === null || limit === undefined || deadline > day
    ? null
    : moveOn(machine, standing, limit.to, deadline);
}

/** What an event comes to: a new standing, or a refusal with its evidence. */
export type Step =
  | { readonly standing: Standing }
  | {
      readonly refused: RefusedEvent['code'];
      readonly reason: Reason<LifecycleReasonCode>;
      readonly missing: readonly string[];
    };

/** One event on one day; `at` gives the path of the event, for errors. */
export function takeEvent(
  machine: Machine,
  standing: Standing,
  event: StageEvent,
  day: number,
  at: () => string,
): Step {
  const { stage } = standing;
  const ways = machine.ways.get(stage)?.get(event.event);
  if (ways === undefined)
    return refuse(machine, 'lifecycle/no-transition', standing, event, {
      allowed: [...(machine.ways.get(stage)?.keys() ?? [])],
    });
  const asked = ways.map((rule) => ({ rule, guard: askGuard(machine, rule, event, at) }));
  const [way, other] = asked.filter(({ guard }) => guard === null || guard.holds === true);
  if (way === undefined) return refuseByGuards(machine, asked, standing, event);
  const { to } = way.rule;
  if (other !== undefined)
    return throwPolicy(
      'lifecycle/ambiguous',
      '/transitions',
      `event ${event.id} (${event.event}) leads from ${stage} to ${to} and to ${other.rule.to}; make their guards exclude each other`,
      { stage, stageLabel: labelOf(machine, stage), event: event.event },
    );
  if (machine.forwardOnly && isBackward(machine, stage, to))
    return refuse(machine, 'lifecycle/backward', standing, event, {
      to,
      toLabel: labelOf(machine, to),
    });
  return { standing: moveOn(machine, standing, to, day) };
}

/** The answer of a guard about the data of an event; a word where a figure belongs is refused at its place. */
function askGuard(
  { measureLabels }: Machine,
  { when }: TransitionRule,
  { id, data = {} }: StageEvent,
  at: () => string,
): ConditionAnswer | null {
  if (when === undefined) return null;
  const asked = attempt(() => checkLabelledCondition(when, data, measureLabels));
  if (asked.ok) return asked.value;
  const { path, issues } = asked.error;
  const field = path.slice('/measures'.length);
  const what = `a guard asks event ${id} for a figure, such as "1234.50"`;
  return throwInput('input/not-a-decimal', `${at()}/data${field}`, what, issues[0]?.params);
}

function isBackward({ order }: Machine, from: string, to: string): boolean {
  return (order.get(to) ?? 0) < (order.get(from) ?? 0);
}

function refuseByGuards(
  machine: Machine,
  asked: readonly { readonly guard: ConditionAnswer | null }[],
  standing: Standing,
  event: StageEvent,
): Step {
  const answers = asked.map(({ guard }) => guard).filter((guard) => guard !== null);
  const parts = answers.map(({ reason }) => reason);
  if (answers.every(({ holds }) => holds === false))
    return refuse(machine, 'lifecycle/guard-failed', standing, event, {}, { parts });
  const missing = [...new Set(answers.flatMap((guard) => guard.missing))];
  const params = { missing, ...measureLabelsOf(machine.measureLabels, missing) };
  return refuse(machine, 'lifecycle/guard-unknown', standing, event, params, { parts, missing });
}

function refuse(
  machine: Machine,
  code: RefusedEvent['code'],
  { stage }: Standing,
  { id, event }: StageEvent,
  params: Reason['params'],
  {
    parts,
    missing = [],
  }: Partial<Pick<Reason<LifecycleReasonCode>, 'parts'>> & {
    readonly missing?: readonly string[];
  } = {},
): Step {
  const stageLabel = labelOf(machine, stage);
  const reason = { code, params: { id, event, stage, stageLabel, ...params } };
  return { refused: code, missing, reason: parts === undefined ? reason : { ...reason, parts } };
}
