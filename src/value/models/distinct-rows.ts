import type { CustomerRows } from './customer-rows.js';

/** Equal rows taken together, in one order whatever the order in which they came. */
export interface DistinctRows extends CustomerRows {
  /** For each row that came, where it is among the distinct ones. */
  readonly of: Uint32Array;
  /** For each distinct row, one that came. */
  readonly first: Uint32Array;
}

/** Rows with equal figures become one with the sum of their weights; those of weight 0 are no customers. */
export function distinctRows({ x, tx, age, weight, spend }: CustomerRows): DistinctRows {
  const difference = (left: number, right: number): number => {
    for (const column of [x, tx, age, spend]) {
      const between = (column[left] as number) - (column[right] as number);
      if (between !== 0) return between;
    }
    return 0;
  };
  const order = Uint32Array.from(x.keys()).sort((a, b) => difference(a, b) || a - b);
  const of = new Uint32Array(x.length);
  const first: number[] = [];
  const weights: number[] = [];
  for (const row of order) {
    const last = first.at(-1);
    if (last === undefined || difference(last, row) !== 0) {
      first.push(row);
      weights.push(0);
    }
    of[row] = first.length - 1;
    weights[first.length - 1] = (weights[first.length - 1] as number) + (weight[row] as number);
  }
  const pick = (column: Float64Array) => Float64Array.from(first, (row) => column[row] as number);
  return {
    x: pick(x),
    tx: pick(tx),
    age: pick(age),
    weight: Float64Array.from(weights),
    spend: pick(spend),
    of,
    first: Uint32Array.from(first),
  };
}
