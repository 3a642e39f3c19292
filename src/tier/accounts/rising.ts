import type { PointsRule } from '../../scoring/index.js';

/** Points that rise at each bound: a figure on a bound has the points after it. */
export function rising(
  first: string,
  ...steps: readonly (readonly [from: string, points: string])[]
): PointsRule {
  const points = [first, ...steps.map(([, earned]) => earned)];
  const bounds = [...steps.map(([from]) => from), null];
  return {
    type: 'bands',
    upperBound: 'exclusive',
    bands: bounds.map((upTo, index) => ({ upTo, points: points[index] ?? first })),
  };
}
