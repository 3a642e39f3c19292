import { throwIssues } from '../errors/index.js';
import type { Reason } from './reason.js';

/** An answer about a population takes all or nothing: one error that lists every id that appears twice. */
export function rejectRepeatedIds(rows: readonly { readonly id: string }[], path: string): void {
  const seen = new Set<string>();
  const issues: Reason[] = [];
  rows.forEach(({ id }, index) => {
    if (seen.has(id))
      issues.push({ code: 'input/repeated-id', params: { id }, path: `${path}/${index}/id` });
    seen.add(id);
  });
  if (issues.length > 0) throwIssues('input', issues, 'cannot answer for the population');
}
