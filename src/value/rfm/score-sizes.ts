/** How many have each score, from score 1 up. */
export function countScores(scores: Iterable<number>, most: number): readonly number[] {
  const sizes = Array.from({ length: most }, () => 0);
  for (const score of scores) sizes[score - 1] = (sizes[score - 1] ?? 0) + 1;
  return sizes;
}

/** The scores that nobody has. */
export function emptyScoresOf(sizes: readonly number[]): readonly number[] {
  return sizes.flatMap((size, index) => (size === 0 ? [index + 1] : []));
}
