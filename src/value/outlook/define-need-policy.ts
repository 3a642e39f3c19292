import type { Defined, Finding } from '../../kernel/decision/index.js';
import { attempt, type Result } from '../../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../../kernel/schema/index.js';
import { lintNeed } from './lint-need.js';
import { needFormat } from './need-format.js';
import type { NeedPolicy, NeedPolicyDraft } from './need-policy.js';
import { needPolicySchema } from './need-schema.js';

const kind: PolicyKind<NeedPolicy> = {
  format: needFormat,
  noun: 'a need policy',
  schema: needPolicySchema,
  lint: lintNeed,
};

/**
 * How do I write down when a customer should need more, and how much?
 *
 * In code; for JSON from a file use {@link parseNeedPolicy}.
 *
 * @param draft - `method`, and what is to differ from the defaults: three purchases, returns from earlier purchases, the
 * median quantity, no lead or safety days, no move to a business day, a quarter of the gaps beyond either end of the spread
 * @returns a frozen, checked copy that {@link predictNextNeed} takes
 * @throws {@link ClienteleError} kind `policy`, with everything that {@link lintNeedPolicy} calls an error: `policy/…` for the shape,
 * `policy/wrong-value` for a tail above 0.5
 * @example
 * ```ts
 * import { defineNeedPolicy } from 'clientele/value';
 * const policy = defineNeedPolicy({ id: 'rice', version: '1', effective: { start: '2026-01-01', end: null }, method: 'quantity-rate' });
 * [policy.minimumPurchases, policy.quantity, policy.tail];   // => [3, { type: 'median' }, '0.25']
 * ```
 * @category Value
 */
export function defineNeedPolicy(draft: NeedPolicyDraft): Defined<NeedPolicy> {
  return defineDocument(kind, draft);
}

/**
 * How do I read a need policy from JSON?
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy
 * @throws {@link ClienteleError} as {@link defineNeedPolicy}
 * @category Value
 */
export function parseNeedPolicy(json: unknown): Defined<NeedPolicy> {
  return defineDocument(kind, json);
}

/**
 * {@link parseNeedPolicy} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Value
 */
export function safeParseNeedPolicy(json: unknown): Result<Defined<NeedPolicy>> {
  return attempt(() => parseNeedPolicy(json));
}

/**
 * What is wrong with this draft of a need policy?
 *
 * @param draft - any document
 * @returns every finding; without one of severity `error` the draft can be defined
 * @example
 * ```ts
 * import { lintNeedPolicy, steadyUse } from 'clientele/value';
 * lintNeedPolicy(steadyUse);                                       // => []
 * lintNeedPolicy({ ...steadyUse, tail: '0.75' })[0]?.path;         // => '/tail'
 * ```
 * @category Value
 */
export function lintNeedPolicy(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
