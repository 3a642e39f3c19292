import { erfc } from './erfc.js';

/**
 * The value below which a standard normal figure lies with probability `p`, 0 < p < 1.
 *
 * @source house rule: bisection of Φ
 */
export function normalQuantile(p: number): number {
  if (p === 0.5) return 0;
  if (p > 0.5) return -normalQuantile(1 - p);
  const below = (z: number) => erfc(-z / Math.SQRT2) / 2;
  let [low, high] = [-40, 0];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (below(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
