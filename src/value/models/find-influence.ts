import type { DistinctRows } from './distinct-rows.js';
import type { LikelihoodFit } from './fit-likelihood.js';
import type { ModelKind } from './model-kinds.js';

/** The one customer without whom a parameter would be furthest away. */
export interface Influence {
  /** Which of the distinct rows it is. */
  readonly row: number;
  readonly parameter: string;
  /** How far the parameter, in its logarithm, moves without that customer, in standard errors. */
  readonly move: number;
}

/** Only rows with this many of the largest counts are looked at: those of the many cannot move a population. */
const looked = 32;

/**
 * Which customer moves an estimate most? One step of Newton's method from the estimate without that customer: the covariance
 * times the customer's own slope of the likelihood, over the standard error.
 *
 * @source Belsley, Kuh & Welsch 1980 (DFBETAS); Cook & Weisberg 1982, one-step estimates for likelihoods
 */
export function findInfluence(
  { likelihood, names }: ModelKind,
  rows: DistinctRows,
  { parameters, covariance }: Pick<LikelihoodFit, 'parameters' | 'covariance'>,
): Influence | null {
  const order = Uint32Array.from(rows.x.keys()).filter((row) => (rows.weight[row] as number) > 0);
  order.sort((left, right) => (rows.x[right] as number) - (rows.x[left] as number) || left - right);
  let found: Influence | null = null;
  for (const row of order.subarray(0, looked)) {
    const gradient = new Float64Array(names.length);
    likelihood(parameters, singleRow(rows, row), gradient);
    for (const [at, parameter] of names.entries()) {
      const shares = covariance[at] as readonly number[];
      const move = shares.reduce(
        (sum, share, of) => sum - share * (gradient[of] as number) * (parameters[of] as number),
        0,
      );
      const errors = move / Math.sqrt(shares[at] as number);
      if (Math.abs(errors) > Math.abs(found?.move ?? 0)) found = { row, parameter, move: errors };
    }
  }
  return found;
}

function singleRow(rows: DistinctRows, row: number) {
  const pick = (column: Float64Array) => Float64Array.of(column[row] as number);
  return {
    x: pick(rows.x),
    tx: pick(rows.tx),
    age: pick(rows.age),
    weight: Float64Array.of(1),
    spend: pick(rows.spend),
  };
}
