import type { Defined, Finding } from '../../../kernel/decision/index.js';
import { attempt, type Result } from '../../../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../../../kernel/schema/index.js';
import { worthMessages } from '../messages.js';
import { lintProspects } from './lint-prospects.js';
import type { ProspectPolicy, ProspectPolicyDraft } from './policy.js';
import { prospectFormat } from './prospect-format.js';
import { prospectPolicySchema } from './prospect-schema.js';

const kind: PolicyKind<ProspectPolicy> = {
  format: prospectFormat,
  noun: 'a prospect policy',
  schema: prospectPolicySchema,
  lint: lintProspects,
  messages: worthMessages,
};

/**
 * How do I write down how prospects are weighed and graded (潜在客户分级)?
 *
 * In code; for JSON from a file use {@link parseProspectPolicy}. The names of grades and stages become literal types.
 *
 * @param draft - the policy; defaults are filled in
 * @returns a frozen, checked copy that {@link gradeProspects} takes
 * @throws {@link ClienteleError} kind `policy`, with everything that {@link lintProspectPolicy} calls an error: `policy/…` for the shape,
 * `policy/wrong-value` for a probability above 1, `policy/repeated-name`, `tier/prospect-bands-not-falling`, `tier/prospect-shares-not-one`
 * @example
 * ```ts
 * import { defineProspectPolicy, prospectsByStage } from 'clientele/tier';
 * const policy = defineProspectPolicy({ ...prospectsByStage, id: 'ours', currency: 'EUR', rankBy: 'ratio' });
 * policy.minimumNet;   // => '0'
 * ```
 * @category Tier
 */
export function defineProspectPolicy<const G extends string, const S extends string>(
  draft: ProspectPolicyDraft<G, S>,
): Defined<ProspectPolicy<G, S>> {
  return defineDocument(kind, draft) as unknown as Defined<ProspectPolicy<G, S>>;
}

/**
 * How do I read a prospect policy from JSON?
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy
 * @throws {@link ClienteleError} as {@link defineProspectPolicy}
 * @category Tier
 */
export function parseProspectPolicy(json: unknown): Defined<ProspectPolicy> {
  return defineDocument(kind, json);
}

/**
 * {@link parseProspectPolicy} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Tier
 */
export function safeParseProspectPolicy(json: unknown): Result<Defined<ProspectPolicy>> {
  return attempt(() => parseProspectPolicy(json));
}

/**
 * What is wrong in this draft of a prospect policy?
 *
 * @param draft - any document
 * @returns every finding; without one the draft can be defined
 * @example
 * ```ts
 * import { lintProspectPolicy, prospectsByStage } from 'clientele/tier';
 * lintProspectPolicy(prospectsByStage);   // => []
 * const grades = { type: 'thresholds', bands: [{ grade: 'B', from: '500' }, { grade: 'A', from: '9000' }], otherwise: 'C' };
 * lintProspectPolicy({ ...prospectsByStage, grades }).map(({ code, path }) => [code, path]);   // => [['tier/prospect-bands-not-falling', '/grades/bands/1/from']]
 * ```
 * @category Tier
 */
export function lintProspectPolicy(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
