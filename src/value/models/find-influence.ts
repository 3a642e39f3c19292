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

/** Only so many rows at each end are looked at: those of the many cannot move a population. */
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
  let found: Influence | null = null;
  for (const row of candidates(rows)) {
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

/** The rows at the ends: of purchases at the upper one, of spend, where there is any, at both. */
function candidates({ x, spend, weight }: DistinctRows): Iterable<number> {
  const present = Uint32Array.from(x.keys()).filter((row) => (weight[row] as number) > 0);
  const most = (column: Float64Array, sign: number) =>
    present
      .slice()
      .sort((left, right) => {
        const difference = (column[right] as number) - (column[left] as number);
        return sign * difference || left - right;
      })
      .subarray(0, looked);
  if (!spend.some((money) => money > 0)) return most(x, 1);
  return new Set([...most(x, 1), ...most(spend, 1), ...most(spend, -1)]);
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
