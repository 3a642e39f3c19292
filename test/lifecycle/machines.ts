import {
  defineLifecycle,
  type LifecycleDraft,
  type StageEvent,
  type StageHistory,
} from 'clientele/lifecycle';

export const envelope = { id: 'm', version: '1', effective: { start: '0001-01-01', end: null } };

/** Stages a, b, c … with what differs. */
export function machineOf(change: Partial<LifecycleDraft> = {}) {
  const draft: LifecycleDraft = {
    ...envelope,
    stages: [{ stage: 'a' }, { stage: 'b' }, { stage: 'c' }],
    initial: 'a',
    transitions: [
      { from: 'a', event: 'next', to: 'b' },
      { from: 'b', event: 'next', to: 'c' },
      { from: 'b', event: 'back', to: 'a' },
    ],
    ...change,
  };
  return defineLifecycle(draft);
}

/** Active for ten days after the last order, then dormant for five, then lost. */
export const rhythm = machineOf({
  stages: [
    { stage: 'active', limit: { afterDays: 10, to: 'dormant' } },
    { stage: 'dormant', limit: { afterDays: 5, to: 'lost' } },
    { stage: 'lost', final: true },
  ],
  initial: 'active',
  transitions: [
    { from: 'active', event: 'order', to: 'active' },
    { from: 'dormant', event: 'order', to: 'active' },
  ],
});

export function event(
  id: string,
  date: string,
  name: string,
  data?: StageEvent['data'],
): StageEvent {
  return { id, date, event: name, ...(data === undefined ? {} : { data }) };
}

export function historyOf(events: readonly StageEvent[], start = '2026-01-01'): StageHistory {
  return { id: 'C-1', start, events };
}
