import { readObject } from '../../kernel/calendar/read-object.js';
import { toDecimal } from '../../kernel/decimal/decimal.js';
import { requireFilled, requireText, requireWhole } from '../../kernel/errors/index.js';
import { readId, readModel, readRow, requireOnce, requireOne } from './read-markov.js';

/** An action, read. */
export interface ReadAction {
  readonly action: string;
  readonly reward: number;
  readonly row: Float64Array;
}

/** A state with its actions, read. */
export interface ReadChoiceState {
  readonly id: string;
  readonly actions: readonly ReadAction[];
}

/** A model with actions, read. */
export interface ReadChoice {
  readonly states: readonly ReadChoiceState[];
  readonly discount: number;
}

const mostActions = 100;

/** A model with one row of probabilities for each action of each state. */
export function readChoice(figures: unknown): ReadChoice {
  const { states: raw, discount } = readModel(figures);
  const states = raw.map((state, index): ReadChoiceState => {
    const path = `/figures/states/${index}`;
    const { id, actions } = readObject(state, path, ['id', 'actions']);
    const list = requireFilled(actions, `${path}/actions`, 'a list of actions');
    requireWhole(list.length, `${path}/actions`, 1, mostActions);
    const read = Array.from(list, (action, place) =>
      readAction(action, `${path}/actions/${place}`, raw.length),
    );
    requireOnce(
      read.map(({ action }) => action),
      `${path}/actions`,
      'action',
    );
    return { id: readId(id, path), actions: read };
  });
  requireOnce(
    states.map(({ id }) => id),
    '/figures/states',
  );
  requireOne(
    states.flatMap(({ id, actions }, index) =>
      actions.map(({ row }, place) => ({
        ...{ id, row },
        path: `/figures/states/${index}/actions/${place}/next`,
      })),
    ),
  );
  return { states, discount };
}

function readAction(value: unknown, path: string, size: number): ReadAction {
  const { action, reward, next } = readObject(value, path, ['action', 'reward', 'next']);
  return {
    action: requireText(action, `${path}/action`, 'the name of an action'),
    reward: toDecimal(reward, `${path}/reward`).toNumber(),
    row: readRow(next, `${path}/next`, size),
  };
}
