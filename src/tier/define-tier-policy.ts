import type { Defined, Finding } from '../kernel/decision/index.js';
import { attempt, type Result } from '../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../kernel/schema/index.js';
import { lintTier } from './lint-tier.js';
import { tierMessages } from './messages.js';
import type { TierPolicy, TierPolicyDraft } from './policy.js';
import { tierFormat } from './tier-format.js';
import { tierPolicySchema } from './tier-schema.js';

const kind: PolicyKind<TierPolicy> = {
  format: tierFormat,
  noun: 'a tier policy',
  schema: tierPolicySchema,
  lint: lintTier,
  messages: tierMessages,
};

/**
 * How do I write down how customers are graded?
 *
 * In code; for JSON from a file use {@link parseTierPolicy}. The names of grades and of the measure become literal types. A
 * preset is plain data: spread it and change what differs.
 *
 * @param draft - the policy; defaults are filled in
 * @returns a frozen, checked copy that {@link gradeCustomers} takes
 * @throws {@link ClienteleError} kind `policy`, with everything that {@link lintTierPolicy} calls an error: `policy/…` for the shape,
 * `tier/shares-not-one`, `policy/repeated-name`
 * @example
 * ```ts
 * import { customerPyramid, defineTierPolicy } from 'clientele/tier';
 * const policy = defineTierPolicy({ ...customerPyramid, id: 'our-pyramid' });
 * policy.grant;   // => null
 * ```
 * @category Tier
 */
export function defineTierPolicy<
  const G extends string,
  const M extends string = never,
  const C extends string = M,
>(draft: TierPolicyDraft<G, M, C>): Defined<TierPolicy<G, M | C>> {
  return defineDocument(kind, draft) as unknown as Defined<TierPolicy<G, M | C>>;
}

/**
 * How do I read a tier policy from JSON?
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy
 * @throws {@link ClienteleError} as {@link defineTierPolicy}
 * @category Tier
 */
export function parseTierPolicy(json: unknown): Defined<TierPolicy> {
  return defineDocument(kind, json);
}

/**
 * {@link parseTierPolicy} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Tier
 */
export function safeParseTierPolicy(json: unknown): Result<Defined<TierPolicy>> {
  return attempt(() => parseTierPolicy(json));
}

/**
 * What is wrong or suspicious in this draft of a tier policy?
 *
 * @param draft - any document
 * @returns every finding; without one of severity `error` the draft can be defined
 * @example
 * ```ts
 * import { customerPyramid, lintTierPolicy } from 'clientele/tier';
 * lintTierPolicy(customerPyramid);   // => []
 * const halves = { ...customerPyramid.compute, grades: [{ grade: 'big', share: '0.5' }, { grade: 'small', share: '0.4' }] };
 * lintTierPolicy({ ...customerPyramid, compute: halves }).map((finding) => [finding.code, finding.params['sum']]);   // => [['tier/shares-not-one', '0.9']]
 * ```
 * @category Tier
 */
export function lintTierPolicy(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
