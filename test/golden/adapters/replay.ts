import { parseLifecycle, replayStage, type StageEvent } from 'clientele/lifecycle';
import { lifecycleOf } from '../machine.js';
import { takeKeys } from '../take-keys.js';

export const kind = 'lifecycle/replay';

const codes = {
  'lifecycle/no-transition': 'no-transition',
  'lifecycle/guard-failed': 'guard',
  'lifecycle/guard-unknown': 'guard',
  'lifecycle/backward': 'backward',
} as const;

export function answer(input: unknown): unknown {
  const taken = takeKeys(input, ['machine', 'start', 'events', 'ask']);
  const document = lifecycleOf(taken['machine']);
  if (document === null) return { error: 'policy' };
  const lifecycle = parseLifecycle(document);
  const start = taken['start'] as string;
  const events = (taken['events'] as readonly unknown[]).map(
    (event) => takeKeys(event, [], ['id', 'date', 'event', 'data']) as unknown as StageEvent,
  );
  const ask = taken['ask'] as readonly string[];
  const history = { id: 'case', start, events };
  const on = (asOf: string) => replayStage(lifecycle, history, { asOf }).outcome;
  const outcomes = ask.map(on);
  // Every event is taken or refused, also one after the last question.
  const all = on(latest([start, ...events.map(({ date }) => date), ...ask]));
  const last = ask.length === 0 ? null : on(latest(ask));
  if (all === null || outcomes.includes(null)) return { undetermined: true };
  return {
    stages: outcomes.map((outcome) => outcome?.stage),
    rejected: all.refused.map(({ id, code }) => ({ id, code: codes[code] })),
    history: last?.history.map(({ stage, since }) => ({ state: stage, from: since })) ?? [],
  };
}

function latest(dates: readonly string[]): string {
  return dates.reduce((one, other) => (other > one ? other : one));
}
