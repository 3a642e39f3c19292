import { predictMarkovClv } from 'clientele/value';
import { throwInput } from '../../../src/kernel/errors/index.js';
import { keysOf, listOf } from '../format-keys.js';

export const kind = 'value/markov-clv';

export function answer(input: unknown): unknown {
  const keys = ['states', 'matrix', 'reward', 'discountRate', 'horizon'];
  const { states, matrix, reward, discountRate, horizon } = keysOf('input', input, keys);
  const names = listOf('input', states, (name) => name as string);
  const rows = listOf('input', matrix, (row) => row);
  if (rows.length !== names.length) throwInput('input/required', '', 'one row for each state');
  const rewards = keysOf('input', reward, names);
  const figures = {
    step: 'year',
    states: names.map((id, index) => ({ id, reward: rewards[id], next: rows[index] })),
    discount: { rate: discountRate, per: 'year' },
  };
  const told = predictMarkovClv(figures as never, { horizon } as never).states;
  return told.some(({ value }) => value === null)
    ? { undetermined: true }
    : { value: Object.fromEntries(told.map(({ id, value }) => [id, value])) };
}
