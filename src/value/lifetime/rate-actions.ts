import type { ReadAction } from './read-choice.js';

/** What states are worth, and how large the amounts are that this is a sum of. */
export interface Worth {
  readonly value: Float64Array;
  /** The same with every reward above zero: what rounding errors are measured by. */
  readonly size: Float64Array;
}

/** The actions of one state by their value, given what the states are worth at the next step. */
export interface Rated {
  readonly values: readonly number[];
  readonly best: number;
  /** The amounts involved, the largest of any action. */
  readonly size: number;
}

/** What each action is worth: its reward, and what is expected of the next step. */
export function rateActions(
  actions: readonly ReadAction[],
  { value, size }: Worth,
  discount: number,
): Rated {
  const values = actions.map(({ reward, row }) => reward + expected(row, value) / (1 + discount));
  const sizes = actions.map(
    ({ reward, row }) => Math.abs(reward) + expected(row, size) / (1 + discount),
  );
  return { values, best: Math.max(...values), size: Math.max(...sizes) };
}

function expected(row: Float64Array, amounts: Float64Array): number {
  return row.reduce(
    (sum, probability, state) =>
      probability === 0 ? sum : sum + probability * (amounts[state] ?? 0),
    0,
  );
}

/** Values that differ by no more than this part of the amounts involved are equal: rounding must not choose. */
const noise = 1e-12;

/** Is this clearly less than the best? */
export function isBehind(value: number, { best, size }: Rated): boolean {
  return value < best - noise * size;
}

/** The first action that is as good as the best. */
export function firstBest(rated: Rated): number {
  return rated.values.findIndex((value) => !isBehind(value, rated));
}
