import type { IncentiveTermsDraft, TermsRuleDraft } from 'clientele/incentive';

/** Terms of 2026 in yuan and fen, for the tests of this folder. */
export function termsOf<const T extends TermsRuleDraft>(terms: T): IncentiveTermsDraft<T> {
  return {
    id: 'terms',
    version: '1',
    effective: { start: '2026-01-01', end: '2027-01-01' },
    currency: 'CNY',
    terms,
    rounding: { scale: 2, mode: 'half-away-from-zero' },
  };
}
