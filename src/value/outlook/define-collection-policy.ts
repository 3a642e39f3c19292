import type { Defined, Finding } from '../../kernel/decision/index.js';
import { attempt, type Result } from '../../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../../kernel/schema/index.js';
import { collectionFormat } from './collection-format.js';
import type { CollectionPolicy, CollectionPolicyDraft } from './collection-policy.js';
import { collectionPolicySchema } from './collection-schema.js';
import { lintCollection } from './lint-collection.js';

const kind: PolicyKind<CollectionPolicy> = {
  format: collectionFormat,
  noun: 'a collection policy',
  schema: collectionPolicySchema,
  lint: lintCollection,
};

/**
 * How do I write down on which day a payment is asked for?
 *
 * In code; for JSON from a file use {@link parseCollectionPolicy}.
 *
 * @param draft - what is to differ from the defaults: a usual day of the month or week, told from 3 payments of which 0.6 fall
 * on it; of equally usual days the earlier; else the median of the days late; no reminder; no move to a business day
 * @returns a frozen, checked copy that {@link findCollectionDate} takes
 * @throws {@link ClienteleError} kind `policy`, with everything that {@link lintCollectionPolicy} calls an error: `policy/…` for the
 * shape, `policy/wrong-value` for a share above 1
 * @example
 * ```ts
 * import { defineCollectionPolicy } from 'clientele/value';
 * const policy = defineCollectionPolicy({ id: 'collection', version: '1', effective: { start: '2026-01-01', end: null }, remindDays: 3 });
 * [policy.payDay, policy.minimumPayments, policy.minimumShare];   // => ['either', 3, '0.6']
 * ```
 * @category Value
 */
export function defineCollectionPolicy(draft: CollectionPolicyDraft): Defined<CollectionPolicy> {
  return defineDocument(kind, draft);
}

/**
 * How do I read a collection policy from JSON?
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy
 * @throws {@link ClienteleError} as {@link defineCollectionPolicy}
 * @category Value
 */
export function parseCollectionPolicy(json: unknown): Defined<CollectionPolicy> {
  return defineDocument(kind, json);
}

/**
 * {@link parseCollectionPolicy} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Value
 */
export function safeParseCollectionPolicy(json: unknown): Result<Defined<CollectionPolicy>> {
  return attempt(() => parseCollectionPolicy(json));
}

/**
 * What is wrong with this draft of a collection policy?
 *
 * @param draft - any document
 * @returns every finding; without one of severity `error` the draft can be defined
 * @example
 * ```ts
 * import { lintCollectionPolicy, usualPayDay } from 'clientele/value';
 * lintCollectionPolicy(usualPayDay);                                             // => []
 * lintCollectionPolicy({ ...usualPayDay, minimumShare: '60' })[0]?.path;         // => '/minimumShare'
 * ```
 * @category Value
 */
export function lintCollectionPolicy(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
