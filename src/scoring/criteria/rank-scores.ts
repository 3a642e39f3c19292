import { countLeading } from '../../kernel/numerics/count-leading.js';
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
  const starts = rankStarts(sorted, isEqual);
  const bests = starts.map((start) => sorted[start] as number);
  return Uint32Array.from(scores, (score, row) => {
    if (!isTold(row)) return 0;
    const groups = countLeading(bests, (best) => best >= score);
    return (starts[groups - 1] ?? 0) + 1;
  });
}

function isEqual(best: number, next: number): boolean {
  return best - next <= tolerance * Math.max(Math.abs(best), Math.abs(next));
}
