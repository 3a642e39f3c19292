import type { Defined, Finding } from '../../kernel/decision/index.js';
import { attempt, type Result } from '../../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../../kernel/schema/index.js';
import { dealerMessages } from '../dealer/messages.js';
import { incentiveMessages } from '../messages.js';
import { peopleMessages } from '../people/messages.js';
import { lintTerms } from './lint-terms.js';
import type { IncentiveTerms, IncentiveTermsDraft, TermsOfType, TermsRuleDraft } from './policy.js';
import { termsFormat } from './terms-format.js';
import { incentiveTermsSchema } from './terms-schema.js';

const kind: PolicyKind<IncentiveTerms> = {
  format: termsFormat,
  noun: 'incentive terms',
  schema: incentiveTermsSchema,
  lint: lintTerms,
  messages: { ...incentiveMessages, ...dealerMessages, ...peopleMessages },
};

/**
 * How do I write down a clause that is no payout on a measure: interest on a prepayment, a co-op fund, a draw, a contest?
 *
 * In code; for JSON from a file use {@link parseIncentiveTerms}. What pays on sales, quantities or growth is a plan:
 * {@link defineIncentivePlan}. A preset is plain data: spread it and change what differs.
 *
 * @param draft - the terms; defaults are filled in
 * @returns a frozen, checked copy, of the type that its `terms.type` says
 * @throws {@link ClienteleError} kind `policy`, with everything that {@link lintIncentiveTerms} calls an error
 * @example
 * ```ts
 * import { defineIncentiveTerms, rampQuota } from 'clientele/incentive';
 * const terms = defineIncentiveTerms({
 *   id: 'new-sellers', version: '1', effective: { start: '2026-01-01', end: null }, currency: 'CNY',
 *   terms: { type: 'ramp-quota', quota: '100000', ramp: ['0.25', '0.5', '0.75', '1'] },
 *   rounding: { scale: 2, mode: 'half-away-from-zero' },
 * });
 * rampQuota(terms, { id: 'S-1', month: 2, sales: '30000' }, { asOf: '2026-03-31' }).outcome?.quota;   // => '50000.00'
 * ```
 * @category Incentive
 */
export function defineIncentiveTerms<const T extends TermsRuleDraft>(
  draft: IncentiveTermsDraft<T>,
): Defined<IncentiveTerms<TermsOfType<T['type']>>> {
  return defineDocument(kind, draft) as Defined<IncentiveTerms<TermsOfType<T['type']>>>;
}

/**
 * How do I read incentive terms from JSON?
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy; ask {@link isTermsOfType} before you decide by it
 * @throws {@link ClienteleError} as {@link defineIncentiveTerms}
 * @category Incentive
 */
export function parseIncentiveTerms(json: unknown): Defined<IncentiveTerms> {
  return defineDocument(kind, json);
}

/**
 * {@link parseIncentiveTerms} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Incentive
 */
export function safeParseIncentiveTerms(json: unknown): Result<Defined<IncentiveTerms>> {
  return attempt(() => parseIncentiveTerms(json));
}

/**
 * What is wrong or suspicious in this draft of incentive terms?
 *
 * @param draft - any document
 * @returns every finding; without one of severity `error` the draft can be defined
 * @category Incentive
 */
export function lintIncentiveTerms(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
