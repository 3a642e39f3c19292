import { normalQuantile } from '../../kernel/numerics/normal-quantile.js';

/** For each figure, how much it changes with the logarithm of each parameter. */
export type Slopes = readonly Float64Array[];

/** How far a parameter is moved, in its logarithm, to see what that does. */
const width = 1e-4;

/** The slopes of figures over the logarithms of parameters, by central differences. */
export function slopesOf(
  parameters: Float64Array,
  figures: (parameters: Float64Array) => Float64Array,
): Slopes {
  return Array.from(parameters, (_value, at) => {
    const moved = (by: number) =>
      figures(parameters.map((value, of) => (of === at ? value * Math.exp(by) : value)));
    const [up, down] = [moved(width), moved(-width)];
    return up.map((value, row) => (value - (down[row] as number)) / (2 * width));
  });
}

/** The variance of figure `row` that comes from the parameters not being known exactly. */
export function varianceOf(
  slopes: Slopes,
  covariance: readonly (readonly number[])[],
  row: number,
): number {
  let sum = 0;
  for (const [i, own] of slopes.entries())
    for (const [j, other] of slopes.entries())
      sum +=
        (own[row] as number) *
        (other[row] as number) *
        ((covariance[i] as readonly number[])[j] as number);
  return Math.max(0, sum);
}

/** The slopes of the weighted sum of the figures, as a figure of its own. */
export function slopesOfSum(slopes: Slopes, weight: Float64Array): Slopes {
  return slopes.map((own) =>
    Float64Array.of(own.reduce((sum, slope, row) => sum + slope * (weight[row] as number), 0)),
  );
}

/** An interval about a figure above zero, on the scale of its logarithm, so that it stays above zero. */
export function intervalOf(
  figure: number,
  variance: number,
  level: number,
): { readonly low: number; readonly high: number } {
  if (!(figure > 0)) return { low: figure, high: figure };
  const reach = Math.min(700, (normalQuantile((1 + level) / 2) * Math.sqrt(variance)) / figure);
  return {
    low: figure * Math.exp(-reach),
    high: Math.min(Number.MAX_VALUE, figure * Math.exp(reach)),
  };
}
