import type { Reject } from '../decision/decision.js';
import { canonicalText } from './canonical-text.js';

/** A line with an id, all the places where it stood, and whether it ever stood there with other content. */
export interface DistinctLine<L> {
  readonly line: L;
  readonly indexes: number[];
  conflict: boolean;
}

/**
 * Lines by id. Each id counts once; two lines with one id and different content are a conflict in which none counts, since
 * which one is right would depend on the order of arrival. So a line with an id is kept until all have been seen. Plain
 * data, safe for structured clone.
 */
export type DistinctLines<L> = Map<string, DistinctLine<L>>;

/** Takes one line in, in place. The content compared is the whole line. */
export function addDistinctLine<L>(
  known: DistinctLines<L>,
  id: string,
  line: L,
  index: number,
): void {
  addDistinct(known, id, { line, indexes: [index], conflict: false });
}

/** Takes the lines of the right into the left, in place; the right must not be used again. */
export function mergeDistinctLines<L>(left: DistinctLines<L>, right: DistinctLines<L>): void {
  for (const [id, line] of right) addDistinct(left, id, line);
}

function addDistinct<L>(known: DistinctLines<L>, id: string, more: DistinctLine<L>): void {
  const first = known.get(id);
  if (first === undefined) known.set(id, more);
  else {
    for (const index of more.indexes) first.indexes.push(index);
    first.conflict ||= more.conflict || canonicalText(first.line) !== canonicalText(more.line);
  }
}

/** What came of the lines: those that count, how many only repeated another, and those in conflict. */
export interface CountedLines<L> {
  readonly lines: readonly L[];
  readonly duplicates: number;
  readonly conflicts: readonly Reject[];
}

/** Which lines count, once all have been seen. Changes nothing, so that more may follow. */
export function countDistinctLines<L>(known: DistinctLines<L>): CountedLines<L> {
  const lines: L[] = [];
  const conflicts: Reject[] = [];
  let duplicates = 0;
  for (const [id, { line, indexes, conflict }] of known) {
    if (!conflict) {
      lines.push(line);
      duplicates += indexes.length - 1;
    } else
      for (const index of indexes)
        conflicts.push({
          index,
          id,
          issues: [{ code: 'events/conflicting-id', params: { id }, path: '/id' }],
        });
  }
  return { lines, duplicates, conflicts };
}
