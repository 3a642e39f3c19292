import type { Defined, Finding } from '../../kernel/decision/index.js';
import { attempt, type Result } from '../../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../../kernel/schema/index.js';
import { lintProfile } from './lint-profile.js';
import { lifetimeMessages } from './messages.js';
import { profileFormat } from './profile-format.js';
import type { ValueProfilePolicy, ValueProfilePolicyDraft } from './profile-policy.js';
import { profileSchema } from './profile-schema.js';

const kind: PolicyKind<ValueProfilePolicy> = {
  format: profileFormat,
  noun: 'a value profile policy',
  schema: profileSchema,
  lint: lintProfile,
  messages: lifetimeMessages,
};

/**
 * How do I write down what counts as much present, potential and long-term value?
 *
 * In code; for JSON from a file use {@link parseValueProfilePolicy}.
 *
 * @param draft - the window of present value, and where middle and high begin in each part
 * @returns a frozen, checked copy that {@link profileCustomers} takes
 * @throws {@link ClienteleError} kind `policy`, with everything that {@link lintValueProfilePolicy} calls an error: `policy/…` for the shape,
 * `value/levels-not-ascending`, `value/quantile-out-of-range`
 * @example
 * ```ts
 * import { defineValueProfilePolicy, valueProfileByQuantiles } from 'clientele/value';
 * const present = { type: 'thresholds', middle: '10000', high: '50000' } as const;
 * const policy = defineValueProfilePolicy({ ...valueProfileByQuantiles, id: 'ours', present });
 * policy.present.type;   // => 'thresholds'
 * ```
 * @category Value
 */
export function defineValueProfilePolicy(
  draft: ValueProfilePolicyDraft,
): Defined<ValueProfilePolicy> {
  return defineDocument(kind, draft);
}

/**
 * How do I read a value profile policy from JSON?
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy
 * @throws {@link ClienteleError} as {@link defineValueProfilePolicy}
 * @category Value
 */
export function parseValueProfilePolicy(json: unknown): Defined<ValueProfilePolicy> {
  return defineDocument(kind, json);
}

/**
 * {@link parseValueProfilePolicy} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Value
 */
export function safeParseValueProfilePolicy(json: unknown): Result<Defined<ValueProfilePolicy>> {
  return attempt(() => parseValueProfilePolicy(json));
}

/**
 * What is wrong with this draft of a value profile policy?
 *
 * @param draft - any document
 * @returns every finding; without one of severity `error` the draft can be defined
 * @example
 * ```ts
 * import { lintValueProfilePolicy, valueProfileByQuantiles } from 'clientele/value';
 * const present = { type: 'quantiles', middle: '0.8', high: '0.5' };
 * lintValueProfilePolicy(valueProfileByQuantiles);                            // => []
 * lintValueProfilePolicy({ ...valueProfileByQuantiles, present })[0]?.code;   // => 'value/levels-not-ascending'
 * ```
 * @category Value
 */
export function lintValueProfilePolicy(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
