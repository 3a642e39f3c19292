import { takeKeys } from './take-keys.js';

interface Transition {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  readonly guard?: { readonly field: string; readonly op: string; readonly value: string };
}

interface Timeout {
  readonly state: string;
  readonly afterDays: number;
  readonly to: string;
}

export const start = '0001-01-01';

const operators: Readonly<Record<string, string>> = { 'at-least': 'atLeast', below: 'below' };

/**
 * A machine as a lifecycle document, or `null` where it cannot be written as one: ours hangs `final` and the time limit on
 * the stage itself, so that neither can name a stage that is not there.
 */
export function lifecycleOf(machine: unknown): unknown {
  const keys = ['states', 'initial', 'final', 'forwardOnly', 'transitions', 'timeouts'];
  const taken = takeKeys(machine, keys);
  const states = taken['states'] as readonly string[];
  const final = taken['final'] as readonly string[];
  const timeouts = (taken['timeouts'] as readonly unknown[]).map(
    (one) => takeKeys(one, ['state', 'afterDays', 'to']) as unknown as Timeout,
  );
  const timed = timeouts.map(({ state }) => state);
  const isDeclared = (state: string) => states.includes(state);
  if (![...final, ...timed].every(isDeclared) || new Set(timed).size < timed.length) return null;
  return {
    id: 'case',
    version: '1',
    effective: { start, end: null },
    stages: states.map((stage) => {
      const limit = timeouts.find(({ state }) => state === stage);
      return {
        stage,
        final: final.includes(stage),
        ...(limit === undefined ? {} : { limit: { afterDays: limit.afterDays, to: limit.to } }),
      };
    }),
    initial: taken['initial'],
    transitions: (taken['transitions'] as readonly unknown[]).map(transitionOf),
    forwardOnly: taken['forwardOnly'],
  };
}

function transitionOf(transition: unknown): unknown {
  const read = takeKeys(transition, ['from', 'event', 'to'], ['guard']);
  const { from, event, to, guard } = read as unknown as Transition;
  if (guard === undefined) return { from, event, to };
  const { field, op, value } = takeKeys(guard, ['field', 'op', 'value']) as unknown as typeof guard;
  return { from, event, to, when: { measure: field, [operators[op] ?? op]: value } };
}
