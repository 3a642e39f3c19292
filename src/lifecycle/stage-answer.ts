import { fromDayNumber, lastDay } from '../kernel/calendar/day-number.js';
import { measureLabelsOf, type Reason } from '../kernel/decision/index.js';
import type { StageOutcome } from './decision.js';
import type { StageEvent } from './facts.js';
import type { LifecycleReasonCode } from './reasons.js';
import { labelOf, type Machine, type Standing } from './step.js';

/** A standing as it is answered. */
export function outcomeOf(machine: Machine, standing: Standing): StageOutcome {
  const { deadline } = standing;
  return {
    stage: standing.stage,
    since: fromDayNumber(standing.since),
    deadline: deadline === null ? null : dateOrNull(deadline),
    open: machine.open.get(standing.stage) ?? [],
  };
}

/** A time limit beyond the last date that can be written never fires. */
function dateOrNull(day: number): string | null {
  return day > lastDay ? null : fromDayNumber(day);
}

/** The reasons that speak of the present: the stage, its deadline, and the steps that ask for facts nobody has given. */
export function presentReasons(
  machine: Machine,
  { stage, since, deadline, open }: StageOutcome,
): readonly Reason<LifecycleReasonCode>[] {
  const rule = machine.stages.get(stage);
  const limit = rule?.limit;
  return [
    {
      code: 'lifecycle/in-stage',
      params: { stage, label: rule?.label ?? null, since, strategy: rule?.strategy ?? null },
    },
    ...(deadline === null || limit === undefined
      ? []
      : [
          {
            code: 'lifecycle/deadline' as const,
            params: {
              deadline,
              afterDays: limit.afterDays,
              to: limit.to,
              label: labelOf(machine, limit.to),
            },
          },
        ]),
    ...open
      .filter(({ asks }) => asks.length > 0)
      .map(({ event, to, asks }) => ({
        code: 'lifecycle/open-transition' as const,
        params: {
          event,
          to,
          label: labelOf(machine, to),
          asks: [...asks],
          ...measureLabelsOf(machine.measureLabels, asks),
        },
      })),
  ];
}

/** A change of stage by the time limit. */
export function limitReason(
  machine: Machine,
  before: Standing,
  after: Standing,
): Reason<LifecycleReasonCode> {
  return {
    code: 'lifecycle/moved-by-limit',
    params: {
      from: before.stage,
      fromLabel: labelOf(machine, before.stage),
      to: after.stage,
      label: labelOf(machine, after.stage),
      date: fromDayNumber(after.since),
      afterDays: machine.stages.get(before.stage)?.limit?.afterDays ?? 0,
    },
  };
}

/** An event that was taken: to another stage, or back to the same. */
export function eventReason(
  machine: Machine,
  before: Standing,
  after: Standing,
  { id, event, date }: StageEvent,
): Reason<LifecycleReasonCode> {
  return {
    code: after.stage === before.stage ? 'lifecycle/stayed-by-event' : 'lifecycle/moved-by-event',
    params: {
      id,
      event,
      from: before.stage,
      to: after.stage,
      label: labelOf(machine, after.stage),
      date,
    },
    rows: [id],
  };
}

/** Facts that the open steps ask for, and that the last event did not tell. */
export function missingOf(
  { open }: StageOutcome,
  last: Pick<StageEvent, 'data'> | undefined,
): readonly string[] {
  const data = last?.data ?? {};
  const asked = new Set(open.flatMap(({ asks }) => asks));
  return [...asked].filter((name) => !Object.hasOwn(data, name) || data[name] === null);
}
