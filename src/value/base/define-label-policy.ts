import type { Defined, Finding } from '../../kernel/decision/index.js';
import { attempt, type Result } from '../../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../../kernel/schema/index.js';
import { labelFormat } from './label-format.js';
import type { LabelPolicy, LabelPolicyDraft } from './label-policy.js';
import { labelPolicySchema } from './label-schema.js';
import { lintLabels } from './lint-labels.js';

const kind: PolicyKind<LabelPolicy> = {
  format: labelFormat,
  noun: 'a label policy',
  schema: labelPolicySchema,
  lint: lintLabels,
};

/**
 * How do I write down which customers are loyal, from the east, fond of tea?
 *
 * In code; for JSON from a file use {@link parseLabelPolicy}. The names of dimensions and labels become literal types. For
 * grades, of which each customer has one and which rank, use a tier policy; for boxes of scores an RFM policy.
 *
 * @param draft - dimensions with their labels and conditions
 * @returns a frozen, checked copy that {@link labelCustomers} takes
 * @throws {@link ClienteleError} kind `policy`: `policy/…` for the shape, `policy/repeated-name` for two dimensions, or two labels
 * of one dimension, with one name
 * @example
 * ```ts
 * import { defineLabelPolicy, labelCustomer } from 'clientele/value';
 * const policy = defineLabelPolicy({
 *   id: 'taste', version: '1', effective: { start: '2026-01-01', end: null },
 *   dimensions: [{ id: 'preference', type: 'multiple', labels: [{ id: 'tea', when: { measure: 'teaShare', atLeast: '0.5' } }] }],
 * });
 * labelCustomer(policy, { id: 'C-1', measures: { teaShare: '0.62' } }, { asOf: '2026-09-30' }).outcome?.labels.preference;   // => ['tea']
 * ```
 * @category Value
 */
export function defineLabelPolicy<const D extends string, const L extends string>(
  draft: LabelPolicyDraft<D, L>,
): Defined<LabelPolicy<D, L>> {
  return defineDocument(kind, draft) as Defined<LabelPolicy<D, L>>;
}

/**
 * How do I read a label policy from JSON?
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy
 * @throws {@link ClienteleError} as {@link defineLabelPolicy}
 * @category Value
 */
export function parseLabelPolicy(json: unknown): Defined<LabelPolicy> {
  return defineDocument(kind, json);
}

/**
 * {@link parseLabelPolicy} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Value
 */
export function safeParseLabelPolicy(json: unknown): Result<Defined<LabelPolicy>> {
  return attempt(() => parseLabelPolicy(json));
}

/**
 * What is wrong or suspicious in this draft of a label policy?
 *
 * Which measures customers have is not known here: a misspelt measure shows as a label that cannot be told.
 *
 * @param draft - any document
 * @returns every finding; without one of severity `error` the draft can be defined. Warnings: `value/label-unreachable` for a
 * label of an exclusive dimension that an earlier one covers (seen from the form of the conditions; not every such case can
 * be seen), `value/no-otherwise` for an exclusive dimension that may leave customers without a label
 * @example
 * ```ts
 * import { behaviourLabels, lintLabelPolicy } from 'clientele/value';
 * lintLabelPolicy(behaviourLabels);   // => []
 * const [behaviour] = behaviourLabels.dimensions;
 * const late = { ...behaviour, labels: [...behaviour.labels, { id: 'recent', when: { measure: 'sinceLast', below: '30' } }] };
 * const [finding] = lintLabelPolicy({ ...behaviourLabels, dimensions: [late] });
 * [finding?.code, finding?.params];   // => ['value/label-unreachable', { name: 'recent', by: 'potential' }]
 * ```
 * @category Value
 */
export function lintLabelPolicy(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
