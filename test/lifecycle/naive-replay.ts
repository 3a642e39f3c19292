import type { LifecycleDraft, StageEvent } from 'clientele/lifecycle';

/** The day so many days after the start of 2026. */
export function dayAfter(days: number): string {
  return new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
}

export interface NaiveAnswer {
  readonly stage: string;
  readonly since: string;
  readonly history: readonly (readonly [string, string])[];
  readonly refused: readonly string[];
}

/**
 * The replay again, by living through every day: first the limit, then the events of the day by id. Guards are read for
 * the measure `n` alone.
 */
export function replayDayByDay(
  { stages, initial, transitions, forwardOnly = false }: LifecycleDraft,
  events: readonly StageEvent[],
  lastDay: number,
): NaiveAnswer {
  let stage = initial;
  let since = 0;
  let age = 0;
  const history: [string, string][] = [[initial, dayAfter(0)]];
  const refused: string[] = [];
  const position = (name: string) => stages.findIndex((one) => one.stage === name);
  const enter = (to: string, day: number) => {
    age = 0;
    if (to === stage) return;
    stage = to;
    since = day;
    history.push([to, dayAfter(day)]);
  };
  for (let day = 0; day <= lastDay; day++, age++) {
    const limit = stages[position(stage)]?.limit;
    if (limit !== undefined && age === limit.afterDays) enter(limit.to, day);
    const dayText = dayAfter(day);
    const today = events.filter(({ date }) => date === dayText);
    for (const happened of today.sort((left, right) => (left.id < right.id ? -1 : 1))) {
      const ways = transitions.filter(
        ({ from, event }) => from === stage && event === happened.event,
      );
      const answers = ways.map(({ when }) => guardHolds(when, happened.data?.['n']));
      const way = ways[answers.indexOf(true)];
      if (ways.length === 0) refused.push(`${happened.id} lifecycle/no-transition`);
      else if (way === undefined)
        refused.push(
          `${happened.id} lifecycle/guard-${answers.includes(null) ? 'unknown' : 'failed'}`,
        );
      else if (forwardOnly && position(way.to) < position(stage))
        refused.push(`${happened.id} lifecycle/backward`);
      else enter(way.to, day);
    }
  }
  return { stage, since: dayAfter(since), history, refused };
}

function guardHolds(when: unknown, figure: unknown): boolean | null {
  if (when === undefined) return true;
  if (figure === undefined) return null;
  const { atLeast, below } = when as { readonly atLeast?: string; readonly below?: string };
  return atLeast === undefined ? Number(figure) < Number(below) : Number(figure) >= Number(atLeast);
}
