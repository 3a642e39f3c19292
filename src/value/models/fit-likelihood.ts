import { maximise } from '../../kernel/numerics/maximise.js';
import type { CustomerRows, LogLikelihood } from './customer-rows.js';

/** What a fit found, before it is judged. */
export interface LikelihoodFit {
  readonly parameters: Float64Array;
  readonly logLikelihood: number;
  /** Covariances of the logarithms of the parameters. */
  readonly covariance: readonly (readonly number[])[];
  readonly evaluations: number;
  readonly converged: boolean;
  /** Along which the likelihood does not fall, however far one goes to one side: shares of the parameters. */
  readonly open: readonly number[] | null;
  /** The same for both sides: no observation tells where one is on that line. */
  readonly flat: readonly number[] | null;
}

/** So far from where it started, in its logarithm, a parameter has run away: a factor of 1e8. */
const runaway = Math.log(1e8);
/** A search that did not end has run away as far as this. */
const far = Math.log(1e4);
/** Below this curvature a logarithm has a standard error above 4: it is looked at how far the likelihood stays up. */
const weak = 0.05;

/** The largest likelihood over parameters above zero; the search runs over their logarithms. */
export function fitLikelihood(
  likelihood: LogLikelihood,
  rows: CustomerRows,
  start: readonly number[],
): LikelihoodFit {
  const smooth = overLogs(likelihood, rows);
  const from = Float64Array.from(start, Math.log);
  const isRunaway = (x: number, at: number) => Math.abs(x - (from[at] as number)) > runaway;
  const found = maximise(smooth, from, (at) => !at.some(isRunaway));
  const limit = found.converged ? runaway : far;
  const ranAway = Array.from(found.at, (x, at) =>
    Math.abs(x - (from[at] as number)) > limit ? 1 : 0,
  );
  const { values, vectors } = found.curvature;
  const scratch = new Float64Array(start.length);
  const staysUp = (vector: readonly number[], sign: number) =>
    [4, 8, 16].some((far) => {
      const at = found.at.map((x, index) => x + sign * far * (vector[index] as number));
      return smooth(at, scratch) >= found.value - 1e-6;
    });
  const sides = vectors
    .filter((_vector, at) => !((values[at] as number) > weak))
    .map((vector) => ({ vector, up: staysUp(vector, 1), down: staysUp(vector, -1) }));
  const open = sides.find(({ up, down }) => up !== down)?.vector ?? null;
  return {
    parameters: found.at.map(Math.exp),
    logLikelihood: found.value,
    covariance: inverseOf(values, vectors),
    evaluations: found.evaluations,
    converged: found.converged,
    open: ranAway.includes(1) ? ranAway : open,
    flat: ranAway.includes(1) ? null : (sides.find(({ up, down }) => up && down)?.vector ?? null),
  };
}

/** The likelihood and its gradient over the logarithms of the parameters. */
function overLogs(likelihood: LogLikelihood, rows: CustomerRows) {
  return (logs: Float64Array, gradient: Float64Array): number => {
    const parameters = logs.map(Math.exp);
    const value = likelihood(parameters, rows, gradient);
    for (let at = 0; at < logs.length; at++)
      gradient[at] = (gradient[at] as number) * (parameters[at] as number);
    return Number.isFinite(value) ? value : Number.NEGATIVE_INFINITY;
  };
}

/** The inverse of a symmetric matrix by its eigenvalues and vectors. */
function inverseOf(
  values: readonly number[],
  vectors: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  return values.map((_row, i) =>
    values.map((_column, j) =>
      vectors.reduce(
        (sum, vector, at) =>
          sum + ((vector[i] as number) * (vector[j] as number)) / (values[at] as number),
        0,
      ),
    ),
  );
}
