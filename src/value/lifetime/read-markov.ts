import { readObject } from '../../kernel/calendar/read-object.js';
import { type Decimal, toDecimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import {
  requireFilled,
  requireList,
  requireText,
  requireWhole,
  requireWord,
  show,
  throwInput,
  throwIssues,
} from '../../kernel/errors/index.js';
import { compensatedSum } from '../../kernel/numerics/row-defects.js';
import { lifetimeMessages } from './messages.js';
import { ratePeriods, requirePeriod } from './read-retention.js';

/** As many states as a model may have. */
export const mostStates = 500;

/** A model of movements between states, read. */
export interface ReadMarkov {
  readonly ids: readonly string[];
  readonly rows: readonly Float64Array[];
  readonly rewards: readonly number[];
  readonly customers: readonly (number | null)[];
  readonly discount: number;
}

/** A model with one row of probabilities for each state. */
export function readMarkov(figures: unknown): ReadMarkov {
  const { states, discount } = readModel(figures);
  const read = states.map((state, index) => {
    const path = `/figures/states/${index}`;
    const keys = ['id', 'reward', 'next', 'customers'] as const;
    const { id, reward, next, customers } = readObject(state, path, keys);
    return {
      id: readId(id, path),
      reward: toDecimal(reward, `${path}/reward`).toNumber(),
      row: readRow(next, `${path}/next`, states.length),
      customers: customers === undefined ? null : readCustomers(customers, `${path}/customers`),
    };
  });
  const ids = read.map(({ id }) => id);
  requireOnce(ids, '/figures/states');
  requireOne(
    read.map(({ id, row }, index) => ({ id, row, path: `/figures/states/${index}/next` })),
  );
  return {
    ids,
    rows: read.map(({ row }) => row),
    rewards: read.map(({ reward }) => reward),
    customers: read.map(({ customers }) => customers),
    discount,
  };
}

/** The states, still unread, and the discount rate of a step. */
export function readModel(figures: unknown): {
  readonly states: readonly unknown[];
  readonly discount: number;
} {
  const read = readObject(figures, '/figures', ['step', 'states', 'discount']);
  const step = requireWord(read.step, '/figures/step', ratePeriods);
  const { rate, per } = readObject(read.discount, '/figures/discount', ['rate', 'per']);
  requirePeriod(per, '/figures/discount/per', step);
  const discount: Decimal = toNotNegative(rate, '/figures/discount/rate');
  const states = requireFilled(read.states, '/figures/states', 'a list of states');
  requireWhole(states.length, '/figures/states', 1, mostStates);
  return { states: Array.from(states), discount: discount.toNumber() };
}

function readCustomers(value: unknown, path: string): number {
  return toNotNegative(value, path).toNumber();
}

/** The id of a state. */
export function readId(value: unknown, path: string): string {
  if (value === '')
    return throwInput('input/empty-id', `${path}/id`, 'expected an id that is not empty');
  return requireText(value, `${path}/id`, 'an id');
}

/** Each id once. */
export function requireOnce(ids: readonly string[], path: string, key = 'id'): void {
  const repeated = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (repeated < 0) return;
  const id = ids[repeated] ?? '';
  throwInput('input/repeated-id', `${path}/${repeated}/${key}`, `${show(id)} is there twice`, {
    id,
  });
}

/** One probability for each state. */
export function readRow(value: unknown, path: string, size: number): Float64Array {
  const list = requireList(value, path, 'a list of probabilities');
  requireWhole(list.length, path, size, size);
  return Float64Array.from(list, (probability, index) =>
    readProbability(probability, `${path}/${index}`),
  );
}

function readProbability(value: unknown, path: string): number {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value + 0;
  return throwInput(
    'input/out-of-range',
    path,
    `expected a number from 0 to 1, received ${show(value)}`,
    { received: show(value), from: 0, to: 1 },
  );
}

interface NamedRow {
  readonly id: string;
  readonly row: Float64Array;
  readonly path: string;
}

/** Rows that sum to one, within a billionth; the error lists every other. */
export function requireOne(rows: readonly NamedRow[]): void {
  const issues = rows.flatMap(({ id, row, path }): readonly Reason[] => {
    const sum = compensatedSum(row);
    // The bound itself is within; 1e-15 for what writing it down as a number adds.
    return Math.abs(1 - sum) <= 1e-9 + 1e-15
      ? []
      : [{ code: 'value/row-not-one', params: { state: id, sum }, path }];
  });
  if (issues.length > 0)
    throwIssues('input', issues, 'cannot follow the customers', lifetimeMessages);
}
