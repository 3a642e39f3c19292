import type { LogLikelihood } from './customer-rows.js';

/** One customer: repeat purchases, age at the last one, age. */
export type History = readonly [x: number, tx: number, age: number];

/** The log-likelihood of one customer. */
export function likelihoodOfOne(
  likelihood: LogLikelihood,
  parameters: Float64Array,
  [x, tx, age]: History,
): number {
  const rows = {
    x: Float64Array.of(x),
    tx: Float64Array.of(tx),
    age: Float64Array.of(age),
    weight: Float64Array.of(1),
    spend: new Float64Array(1),
  };
  return likelihood(parameters, rows, new Float64Array(parameters.length));
}
