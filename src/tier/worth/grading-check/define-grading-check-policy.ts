import type { Defined, Finding } from '../../../kernel/decision/index.js';
import { attempt, type Result } from '../../../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../../../kernel/schema/index.js';
import { gradingCheckFormat } from './grading-check-format.js';
import { gradingCheckSchema } from './grading-check-schema.js';
import { lintGradingCheck } from './lint-grading-check.js';
import type { GradingCheckPolicy, GradingCheckPolicyDraft } from './policy.js';

const kind: PolicyKind<GradingCheckPolicy> = {
  format: gradingCheckFormat,
  noun: 'a grading check policy',
  schema: gradingCheckSchema,
  lint: lintGradingCheck,
};

/**
 * How do I write down when it is worth while to grade customers (分级条件)?
 *
 * In code; for JSON from a file use {@link parseGradingCheckPolicy}. The names of the measures become literal types.
 *
 * @param draft - the bounds of the three checks; defaults are filled in
 * @returns a frozen, checked copy that {@link checkGradingNeed} takes
 * @throws {@link ClienteleError} kind `policy`: `policy/…` for the shape, `policy/wrong-value` for a share above 1
 * @example
 * ```ts
 * import { defineGradingCheckPolicy, gradingCheck } from 'clientele/tier';
 * const policy = defineGradingCheckPolicy({ ...gradingCheck, id: 'ours', span: { customersPerManager: '30' } });
 * policy.values.negative;   // => 'as-zero'
 * ```
 * @category Tier
 */
export function defineGradingCheckPolicy<const M extends string>(
  draft: GradingCheckPolicyDraft<M>,
): Defined<GradingCheckPolicy<M>> {
  return defineDocument(kind, draft) as Defined<GradingCheckPolicy<M>>;
}

/**
 * How do I read a grading check policy from JSON?
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy
 * @throws {@link ClienteleError} as {@link defineGradingCheckPolicy}
 * @category Tier
 */
export function parseGradingCheckPolicy(json: unknown): Defined<GradingCheckPolicy> {
  return defineDocument(kind, json);
}

/**
 * {@link parseGradingCheckPolicy} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Tier
 */
export function safeParseGradingCheckPolicy(json: unknown): Result<Defined<GradingCheckPolicy>> {
  return attempt(() => parseGradingCheckPolicy(json));
}

/**
 * What is wrong in this draft of a grading check policy?
 *
 * @param draft - any document
 * @returns every finding; without one the draft can be defined
 * @example
 * ```ts
 * import { gradingCheck, lintGradingCheckPolicy } from 'clientele/tier';
 * lintGradingCheckPolicy(gradingCheck);   // => []
 * const values = { type: 'gini', measure: 'value', atLeast: '40' };
 * lintGradingCheckPolicy({ ...gradingCheck, values }).map(({ code, path }) => [code, path]);   // => [['policy/wrong-value', '/values/atLeast']]
 * ```
 * @category Tier
 */
export function lintGradingCheckPolicy(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
