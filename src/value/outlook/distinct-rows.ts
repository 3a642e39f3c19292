import type { Reason } from '../../kernel/decision/index.js';
import { throwIssues } from '../../kernel/errors/index.js';
import {
  addDistinctLine,
  countDistinctLines,
  type DistinctLines,
} from '../../kernel/events/distinct-lines.js';

/** Rows, each id once; two rows with one id and different content are refused. */
export function distinctRows<L>(
  rows: readonly { readonly id: string | undefined; readonly index: number; readonly row: L }[],
  path: string,
): readonly L[] {
  const kept: DistinctLines<L> = new Map();
  const free: L[] = [];
  for (const { id, index, row } of rows)
    if (id === undefined) free.push(row);
    else addDistinctLine(kept, id, row, index);
  const { lines, conflicts } = countDistinctLines(kept);
  if (conflicts.length > 0)
    throwIssues(
      'input',
      conflicts.map(
        ({ index, id }): Reason => ({
          code: 'events/conflicting-id',
          params: { id },
          path: `${path}/${index}/id`,
        }),
      ),
      'cannot tell which row is right',
    );
  return [...free, ...lines];
}
