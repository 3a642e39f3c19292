import type { Defined, Finding } from '../../kernel/decision/index.js';
import { attempt, type Result } from '../../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../../kernel/schema/index.js';
import { lintResource } from './lint-resource.js';
import { sharingMessages } from './messages.js';
import type { ResourcePolicy, ResourcePolicyDraft } from './policy.js';
import { resourceFormat } from './resource-format.js';
import { resourcePolicySchema } from './resource-schema.js';

const kind: PolicyKind<ResourcePolicy> = {
  format: resourceFormat,
  noun: 'a resource policy',
  schema: resourcePolicySchema,
  lint: lintResource,
  messages: sharingMessages,
};

/**
 * How do I write down how a budget, visits or hours are shared over grades?
 *
 * In code; for JSON from a file use {@link parseResourcePolicy}. The names of grades and of the measure become literal types.
 *
 * @param draft - the policy; defaults are filled in
 * @returns a frozen, checked copy that {@link shareResource} takes
 * @throws {@link ClienteleError} kind `policy`, with everything that {@link lintResourcePolicy} calls an error: `policy/…` for the shape,
 * `tier/not-whole-steps`, `tier/maximum-below-minimum`, `policy/repeated-name`
 * @example
 * ```ts
 * import { defineResourcePolicy } from 'clientele/tier';
 * const visits = defineResourcePolicy({ id: 'visits', version: '1', effective: { start: '2026-01-01', end: null },
 *   unit: 'visits', step: '1', grades: [{ grade: 'gold', minimum: '4', weight: '3' }, { grade: 'base' }] });
 * visits.grades[1];   // => { grade: 'base', minimum: '0', maximum: null, weight: '1' }
 * ```
 * @category Tier
 */
export function defineResourcePolicy<const G extends string, const M extends string = never>(
  draft: ResourcePolicyDraft<G, M>,
): Defined<ResourcePolicy<G, M>> {
  return defineDocument(kind, draft) as unknown as Defined<ResourcePolicy<G, M>>;
}

/**
 * How do I read a resource policy from JSON?
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy
 * @throws {@link ClienteleError} as {@link defineResourcePolicy}
 * @category Tier
 */
export function parseResourcePolicy(json: unknown): Defined<ResourcePolicy> {
  return defineDocument(kind, json);
}

/**
 * {@link parseResourcePolicy} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Tier
 */
export function safeParseResourcePolicy(json: unknown): Result<Defined<ResourcePolicy>> {
  return attempt(() => parseResourcePolicy(json));
}

/**
 * What is wrong or suspicious in this draft of a resource policy?
 *
 * @param draft - any document
 * @returns every finding; without one of severity `error` the draft can be defined. A higher grade with a smaller minimum, maximum or
 * weight than the one below it is a warning
 * @example
 * ```ts
 * import { lintResourcePolicy, visitsByGrade } from 'clientele/tier';
 * lintResourcePolicy(visitsByGrade);   // => []
 * const half = { ...visitsByGrade, grades: [{ grade: 'all', minimum: '0.5' }] };
 * lintResourcePolicy(half).map(({ severity, code, path }) => [severity, code, path]);   // => [['error', 'tier/not-whole-steps', '/grades/0/minimum']]
 * ```
 * @category Tier
 */
export function lintResourcePolicy(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
