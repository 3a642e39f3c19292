import type { Reason } from '../decision/reason.js';
import { type ClienteleError, isClienteleError } from './clientele-error.js';
import { throwIssues } from './raise.js';

/**
 * Walks rows that are taken all or none. Where one cannot be read the others are walked all the same, and one error lists
 * what is wrong with any of them; a single bad row throws its own error.
 */
export function eachRow(
  rows: Iterable<unknown>,
  what: string,
  read: (row: unknown, index: number) => void,
): void {
  let first: ClienteleError | undefined;
  const issues: Reason[] = [];
  let index = 0;
  for (const row of rows) {
    try {
      read(row, index);
    } catch (error) {
      if (!isClienteleError(error)) throw error;
      first ??= error;
      for (const issue of error.issues) issues.push(issue);
    }
    index += 1;
  }
  if (first === undefined) return;
  if (issues.length === 1) throw first;
  throwIssues(first.kind, issues, what);
}
