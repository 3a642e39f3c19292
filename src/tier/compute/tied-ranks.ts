import { rankStarts } from '../../scoring/shared-ranks.js';
import type { tieRules } from './policy.js';

/** The position of each of a list from best to worst, 1 is best: equals have the best of their group, the worst, or one each. */
export function tiedRanks<T>(
  sorted: readonly T[],
  isEqual: (best: T, next: T) => boolean,
  ties: (typeof tieRules)[number],
): readonly number[] {
  const starts = rankStarts(sorted, isEqual);
  let group = 0;
  return sorted.map((_, at) => {
    if (at === starts[group + 1]) group += 1;
    const end = starts[group + 1] ?? sorted.length;
    return { 'all-up': (starts[group] ?? 0) + 1, 'all-down': end, 'by-id': at + 1 }[ties];
  });
}
