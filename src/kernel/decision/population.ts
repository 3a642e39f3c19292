import { throwIssues } from '../errors/index.js';
import type { Reason } from './reason.js';

/**
 * What takes all or nothing takes each id once: one error that lists every id that appears twice. Rows without an id are not
 * compared. `what` says in the message what cannot be done.
 */
export function rejectRepeatedIds(
  rows: readonly { readonly id?: string }[],
  path: string,
  what = 'cannot answer for the population',
): void {
  const seen = new Set<string>();
  const issues: Reason[] = [];
  rows.forEach(({ id }, index) => {
    if (id === undefined) return;
    if (seen.has(id))
      issues.push({ code: 'input/repeated-id', params: { id }, path: `${path}/${index}/id` });
    seen.add(id);
  });
  if (issues.length > 0) throwIssues('input', issues, what);
}
