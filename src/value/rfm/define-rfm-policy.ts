import type { Defined, Finding } from '../../kernel/decision/index.js';
import { attempt, type Result } from '../../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../../kernel/schema/index.js';
import { lintRfm } from './lint-rfm.js';
import { rfmMessages } from './messages.js';
import type { RfmPolicy, RfmPolicyDraft } from './policy.js';
import { rfmFormat } from './rfm-format.js';
import { rfmPolicySchema } from './rfm-schema.js';

const kind: PolicyKind<RfmPolicy> = {
  format: rfmFormat,
  noun: 'an RFM policy',
  schema: rfmPolicySchema,
  lint: lintRfm,
  messages: rfmMessages,
};

/**
 * How do I write down how customers are scored by recency, frequency and monetary value?
 *
 * In code; for JSON from a file use {@link parseRfmPolicy}. The names of the segments become literal types.
 *
 * @param draft - the policy; defaults are filled in
 * @returns a frozen, checked copy that {@link scoreCustomers} takes
 * @throws {@link ClienteleError} kind `policy`, with everything that {@link lintRfmPolicy} calls an error: `policy/…` for the shape,
 * `value/grid-gap`, `value/grid-overlap`, `value/grid-out-of-range`, `value/breaks-not-ascending`
 * @guarantee every combination of scores lies in exactly one segment
 * @example
 * ```ts
 * import { defineRfmPolicy, rfmFiveByFive } from 'clientele/value';
 * const policy = defineRfmPolicy({ ...rfmFiveByFive, id: 'ours', monetary: { type: 'breaks', breaks: ['100', '500', '1000', '5000'] } });
 * policy.segments.length;   // => 11
 * ```
 * @category Value
 */
export function defineRfmPolicy<const S extends string>(
  draft: RfmPolicyDraft<S>,
): Defined<RfmPolicy<S>> {
  return defineDocument(kind, draft) as Defined<RfmPolicy<S>>;
}

/**
 * How do I read an RFM policy from JSON?
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy
 * @throws {@link ClienteleError} as {@link defineRfmPolicy}
 * @category Value
 */
export function parseRfmPolicy(json: unknown): Defined<RfmPolicy> {
  return defineDocument(kind, json);
}

/**
 * {@link parseRfmPolicy} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Value
 */
export function safeParseRfmPolicy(json: unknown): Result<Defined<RfmPolicy>> {
  return attempt(() => parseRfmPolicy(json));
}

/**
 * What is wrong with this draft of an RFM policy?
 *
 * @param draft - any document
 * @returns every finding; without one of severity `error` the draft can be defined
 * @example
 * ```ts
 * import { lintRfmPolicy, rfmFiveByFive } from 'clientele/value';
 * lintRfmPolicy(rfmFiveByFive);                                                          // => []
 * lintRfmPolicy({ ...rfmFiveByFive, segments: rfmFiveByFive.segments.slice(1) })[0]?.code;   // => 'value/grid-gap'
 * ```
 * @category Value
 */
export function lintRfmPolicy(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
