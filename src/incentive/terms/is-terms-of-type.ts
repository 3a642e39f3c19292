import type { Defined } from '../../kernel/decision/index.js';
import type { IncentiveTerms, TermsOfType, TermsRule } from './policy.js';

/**
 * Are these the terms of a co-op fund, of a contest, of whatever type I can decide by?
 *
 * For terms that were read from JSON, whose type nobody knows beforehand.
 *
 * @param terms - what {@link parseIncentiveTerms} gave
 * @param type - the type that is asked for
 * @returns whether `terms.terms.type` is that type; the compiler then knows it too
 * @example
 * ```ts
 * import { claimCoopFund, coopFundTerms, isTermsOfType, parseIncentiveTerms } from 'clientele/incentive';
 * const terms = parseIncentiveTerms(JSON.parse(JSON.stringify(coopFundTerms)));
 * isTermsOfType(terms, 'contest');   // => false
 * if (isTermsOfType(terms, 'coop-fund')) claimCoopFund(terms, { id: 'D', purchases: [], spend: [] }, { asOf: '2026-06-30' });
 * ```
 * @category Incentive
 */
export function isTermsOfType<K extends TermsRule['type']>(
  terms: Defined<IncentiveTerms>,
  type: K,
): terms is Defined<IncentiveTerms<TermsOfType<K>>> {
  const { terms: rule } = (terms ?? {}) as { readonly terms?: { readonly type?: unknown } | null };
  return rule?.type === type;
}
