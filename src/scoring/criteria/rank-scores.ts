import { rankStarts } from '../shared-ranks.js';

/** How far scores may be apart, in proportion to the larger, and still be equal. */
const tolerance = 1e-9;

/**
 * The rank of each score, 1 for the largest; 0 where there is no score. Scores within 1e-9 of the best of their group share its
 * rank, and the next rank is skipped. What is compared are sorted scores, so that the order of rows has no part in it.
 */
export function rankScores(scores: Float64Array, isTold: (row: number) => boolean): Uint32Array {
  const sorted = scores.filter((_score, row) => isTold(row)).sort();
  sorted.reverse();
  const starts = Uint32Array.from(rankStarts(sorted, isEqual));
  const bests = Float64Array.from(starts, (start) => sorted[start] as number);
  const ranks = new Uint32Array(scores.length);
  for (let row = 0; row < scores.length; row++)
    if (isTold(row)) ranks[row] = (starts[groupOf(bests, scores[row] as number)] as number) + 1;
  return ranks;
}

/** The last group whose best is not below the score; found by halving. */
function groupOf(bests: Float64Array, score: number): number {
  let low = 0;
  let high = bests.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((bests[middle] as number) >= score) low = middle;
    else high = middle;
  }
  return low;
}

function isEqual(best: number, next: number): boolean {
  return best - next <= tolerance * Math.max(Math.abs(best), Math.abs(next));
}
