import { defineIncentiveTerms, type TermsRule, type TermsRuleDraft } from 'clientele/incentive';
import { keysOf } from './format-keys.js';

/** The day of every case: the last that can be written, so that nothing in a case lies behind it. */
export const asOf = '9999-12-31';

/** The most decimals that terms can have; a figure that is read has no more. */
export const exactly = { scale: 40, mode: 'half-away-from-zero' } as const;

/** What a case agrees on, as terms of the library. */
export function termsOf<K extends TermsRule['type']>(
  type: K,
  rule: object,
  rounding: unknown = exactly,
) {
  const document = {
    id: 'case',
    version: '1',
    effective: { start: '0001-01-01', end: null },
    currency: 'CNY',
    terms: { ...rule, type },
    rounding,
  };
  return defineIncentiveTerms<TermsRuleDraft & { readonly type: K }>(document as never);
}

/** The rounding of a case, which has one mode; the library knows more. */
export function roundingOf(told: unknown): unknown {
  const { scale, mode } = keysOf('policy', told, ['scale', 'mode']);
  return { scale, mode: mode === exactly.mode ? mode : null };
}

/** Rows as a record by their ids. */
export function byIds<R extends { readonly id: string }>(
  rows: readonly R[],
  read: (row: R) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(rows.map((row) => [row.id, read(row)]));
}
