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
  /** The likelihood does not fall, however far one goes from the end of the search in some direction. */
  readonly open: boolean;
}

/** The largest likelihood over parameters above zero; the search runs over their logarithms. */
export function fitLikelihood(
  likelihood: LogLikelihood,
  rows: CustomerRows,
  start: readonly number[],
): LikelihoodFit {
  const smooth = (logs: Float64Array, gradient: Float64Array): number => {
    const parameters = logs.map(Math.exp);
    const value = likelihood(parameters, rows, gradient);
    for (let at = 0; at < logs.length; at++)
      gradient[at] = (gradient[at] as number) * (parameters[at] as number);
    return Number.isFinite(value) ? value : Number.NEGATIVE_INFINITY;
  };
  const found = maximise(smooth, Float64Array.from(start, Math.log));
  const { values, vectors } = found.curvature;
  const covariance = Array.from(start, (_one, i) =>
    Array.from(start, (_other, j) =>
      vectors.reduce(
        (sum, vector, at) =>
          sum + ((vector[i] as number) * (vector[j] as number)) / (values[at] as number),
        0,
      ),
    ),
  );
  const scratch = new Float64Array(start.length);
  const reaches = (vector: readonly number[], sign: number) =>
    [4, 8, 16].some((far) => {
      const at = found.at.map((x, index) => x + sign * far * (vector[index] as number));
      return smooth(at, scratch) >= found.value - 1e-6;
    });
  const open = vectors.some(
    (vector, at) => !((values[at] as number) > 0.05) && (reaches(vector, 1) || reaches(vector, -1)),
  );
  return {
    parameters: found.at.map(Math.exp),
    logLikelihood: found.value,
    covariance,
    evaluations: found.evaluations,
    converged: found.converged,
    open,
  };
}
