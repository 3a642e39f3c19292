import { parseIncentiveTerms } from 'clientele/incentive';
import { isRecord } from './compare.js';
import { exactly, termsOf } from './terms.js';

/** Terms of a type from a plan whose format has no rounding: a `rounding` in it is a key like any other, and goes through. */
export function exactTermsOf(type: string, plan: unknown) {
  const read = isRecord(plan) ? plan : { plan };
  return parseIncentiveTerms(termsOf(type, read, { terms: { ...read, type }, rounding: exactly }));
}

/** Rows as a record by their ids. */
export function byIds<R extends { readonly id: string }>(
  rows: readonly R[],
  read: (row: R) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(rows.map((row) => [row.id, read(row)]));
}
