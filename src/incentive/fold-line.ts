import type { Reason } from '../kernel/decision/index.js';
import { attempt } from '../kernel/errors/index.js';
import { type Fields, tryRecord } from '../kernel/schema/index.js';
import type { InvoiceLine } from './facts.js';
import { requireReadable } from './line-figures.js';
import { lineFields } from './settle-rebate.js';

/** A line with the partner whose it is. */
export type PartnerLine = InvoiceLine & { readonly partner: string };

/** The fields of a line with its partner. */
export const partnerLineFields: Fields<PartnerLine> = { ...lineFields, partner: { type: 'id' } };

/** Reads one line, or says what is wrong with it. What a return takes back is not looked up. */
export function readPartnerLine(row: unknown, currency: string): PartnerLine | readonly Reason[] {
  const issues: Reason[] = [];
  const line = tryRecord(partnerLineFields, row, '', issues);
  if (line === null) return issues;
  const { of: _of, ...alone } = line;
  const tried = attempt(() => requireReadable({ currency }, [alone], ''));
  if (tried.ok) return line;
  return tried.error.issues.map((issue) => ({ ...issue, path: (issue.path ?? '').slice(2) }));
}
