import type { Defined, Finding } from '../../kernel/decision/index.js';
import { attempt, type Result } from '../../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../../kernel/schema/index.js';
import { criteriaFormat } from './criteria-format.js';
import { criteriaPolicySchema } from './criteria-schema.js';
import { lintCriteria } from './lint-criteria.js';
import { criteriaMessages } from './messages.js';
import type { CriteriaPolicy, CriteriaPolicyDraft } from './policy.js';

const kind: PolicyKind<CriteriaPolicy> = {
  format: criteriaFormat,
  noun: 'a criteria policy',
  schema: criteriaPolicySchema,
  lint: lintCriteria,
  messages: criteriaMessages,
};

/**
 * How do I write down what counts when subjects are compared with each other: which criteria, which way, how much?
 *
 * In code; for JSON from a file use {@link parseCriteriaPolicy}. The names of the criteria become literal types. For points by a
 * fixed rule, whatever the others do, use {@link defineScorecard}.
 *
 * @param draft - criteria with their directions, weights, the normalisation, the rule for absent values
 * @returns a frozen, checked copy that {@link rankByCriteria} takes
 * @throws {@link ClienteleError} kind `policy`, with everything that {@link lintCriteriaPolicy} calls an error: `policy/…` for the
 * shape, `scoring/unknown-criterion`, `scoring/weights-not-one`, `scoring/weights-all-zero`,
 * `scoring/range-not-ascending`, `scoring/cost-not-normalised`
 * @example
 * ```ts
 * import { defineCriteriaPolicy } from 'clientele/scoring';
 * const policy = defineCriteriaPolicy({
 *   id: 'suppliers', version: '1', effective: { start: '2026-01-01', end: null },
 *   criteria: [{ id: 'quality', direction: 'benefit' }, { id: 'price', direction: 'cost', normalisation: { type: 'range', from: 50, to: 150, outside: 'hold' } }],
 *   weights: { type: 'given', scale: 'relative', weights: { quality: 2, price: 1 } }, normalisation: 'min-max', missing: 'refuse',
 * });
 * policy.criteria.map((criterion) => criterion.id);   // => ['quality', 'price']
 * ```
 * @category Scoring
 */
export function defineCriteriaPolicy<const C extends string>(
  draft: CriteriaPolicyDraft<C>,
): Defined<CriteriaPolicy<C>> {
  return defineDocument(kind, draft) as unknown as Defined<CriteriaPolicy<C>>;
}

/**
 * How do I read a criteria policy from JSON?
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy
 * @throws {@link ClienteleError} as {@link defineCriteriaPolicy}
 * @category Scoring
 */
export function parseCriteriaPolicy(json: unknown): Defined<CriteriaPolicy> {
  return defineDocument(kind, json);
}

/**
 * {@link parseCriteriaPolicy} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Scoring
 */
export function safeParseCriteriaPolicy(json: unknown): Result<Defined<CriteriaPolicy>> {
  return attempt(() => parseCriteriaPolicy(json));
}

/**
 * What is wrong with this draft of a criteria policy?
 *
 * @param draft - any document
 * @returns every finding; without one of severity `error` the draft can be defined
 * @example
 * ```ts
 * import { customerComposite, lintCriteriaPolicy } from 'clientele/scoring';
 * lintCriteriaPolicy(customerComposite);                                                           // => []
 * lintCriteriaPolicy({ ...customerComposite, normalisation: { type: 'range', from: 1, to: 1, outside: 'hold' } })[0]?.code;   // => 'scoring/range-not-ascending'
 * ```
 * @category Scoring
 */
export function lintCriteriaPolicy(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
