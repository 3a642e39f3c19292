import {
  type ConditionAnswer,
  checkCondition,
  compiler,
  measuresOfCondition,
  type Reason,
} from '../kernel/decision/index.js';
import { throwPolicy } from '../kernel/errors/index.js';
import type { OpenTransition, RefusedEvent } from './decision.js';
import type { StageEvent } from './facts.js';
import { lifecycleFormat } from './lifecycle-format.js';
import type { Lifecycle, StageRule, TransitionRule } from './policy.js';
import type { LifecycleReasonCode } from './reasons.js';

/** A lifecycle made ready: what leaves each stage, by event. */
export interface Machine {
  readonly stages: ReadonlyMap<string, StageRule>;
  readonly order: ReadonlyMap<string, number>;
  readonly ways: ReadonlyMap<string, ReadonlyMap<string, readonly TransitionRule[]>>;
  readonly forwardOnly: boolean;
}

/** The compiled form of a defined lifecycle. */
export const machineOf = compiler<Lifecycle, Machine>(
  lifecycleFormat,
  'defineLifecycle',
  (lifecycle) => {
    const ways = new Map<string, Map<string, TransitionRule[]>>();
    for (const rule of lifecycle.transitions) {
      const events = ways.get(rule.from) ?? new Map<string, TransitionRule[]>();
      ways.set(rule.from, events.set(rule.event, [...(events.get(rule.event) ?? []), rule]));
    }
    return {
      stages: new Map(lifecycle.stages.map((rule) => [rule.stage, rule])),
      order: new Map(lifecycle.stages.map(({ stage }, index) => [stage, index])),
      ways,
      forwardOnly: lifecycle.forwardOnly,
    };
  },
);

/** Where a subject stands while its log is read; days are day numbers. */
export interface Standing {
  readonly stage: string;
  /** The day this stretch in the stage began. */
  readonly since: number;
  /** The day from which the time limit counts. */
  readonly entered: number;
}

/** The day on which the time limit fires, if the stage has one. */
export function deadlineOf(machine: Machine, { stage, entered }: Standing): number | null {
  const limit = machine.stages.get(stage)?.limit;
  return limit === undefined ? null : entered + limit.afterDays;
}

/** Lets the next due time limit fire, if one is due up to and including the day. */
export function fireLimit(machine: Machine, standing: Standing, day: number): Standing | null {
  const deadline = deadlineOf(machine, standing);
  const limit = machine.stages.get(standing.stage)?.limit;
  return deadline === null || limit === undefined || deadline > day
    ? null
    : { stage: limit.to, since: deadline, entered: deadline };
}

/** What an event comes to: a new standing, or a refusal with its evidence. */
export type Step =
  | {
      readonly taken: TransitionRule;
      readonly standing: Standing;
      readonly guard: ConditionAnswer | null;
    }
  | {
      readonly refused: RefusedEvent['code'];
      readonly reason: Reason<LifecycleReasonCode>;
      readonly missing: readonly string[];
    };

/** One event on one day. */
export function takeEvent(
  machine: Machine,
  standing: Standing,
  event: StageEvent,
  day: number,
): Step {
  const { stage } = standing;
  const ways = machine.ways.get(stage)?.get(event.event) ?? [];
  if (ways.length === 0)
    return refuse('lifecycle/no-transition', standing, event, {
      allowed: [...(machine.ways.get(stage)?.keys() ?? [])],
    });
  const asked = ways.map((rule) => ({
    rule,
    guard: rule.when === undefined ? null : checkCondition(rule.when, event.data ?? {}),
  }));
  const open = asked.filter(({ guard }) => guard === null || guard.holds === true);
  const [way, other] = open;
  if (other !== undefined)
    return throwPolicy(
      'lifecycle/ambiguous',
      '',
      `event ${event.id} (${event.event}) leads from ${stage} to ${way?.rule.to ?? ''} and to ${other.rule.to}; make their guards exclude each other`,
      { stage, event: event.event },
    );
  if (way === undefined)
    return refuseGuards(
      asked.map(({ guard }) => guard),
      standing,
      event,
    );
  const { rule } = way;
  if (machine.forwardOnly && (machine.order.get(rule.to) ?? 0) < (machine.order.get(stage) ?? 0))
    return refuse('lifecycle/backward', standing, event, { to: rule.to });
  return {
    taken: rule,
    guard: way.guard,
    standing: { stage: rule.to, since: rule.to === stage ? standing.since : day, entered: day },
  };
}

function refuseGuards(
  guards: readonly (ConditionAnswer | null)[],
  standing: Standing,
  event: StageEvent,
): Step {
  const answers = guards.filter((guard) => guard !== null);
  const missing = [...new Set(answers.flatMap((guard) => guard.missing))];
  const code = answers.some(({ holds }) => holds === null)
    ? 'lifecycle/guard-unknown'
    : 'lifecycle/guard-failed';
  const step = refuse(code, standing, event, code === 'lifecycle/guard-unknown' ? { missing } : {});
  return 'refused' in step
    ? { ...step, missing, reason: { ...step.reason, parts: answers.map(({ reason }) => reason) } }
    : step;
}

function refuse(
  code: RefusedEvent['code'],
  { stage }: Standing,
  { id, event }: StageEvent,
  params: Reason['params'],
): Step {
  return { refused: code, missing: [], reason: { code, params: { id, event, stage, ...params } } };
}

/** The transitions that leave a stage, and what their guards ask for. */
export function openTransitions(machine: Machine, stage: string): readonly OpenTransition[] {
  return [...(machine.ways.get(stage)?.values() ?? [])]
    .flat()
    .map(({ event, to, when }) => ({
      event,
      to,
      asks: when === undefined ? [] : measuresOfCondition(when),
    }));
}
