import type { Defined, Finding } from '../../../kernel/decision/index.js';
import { attempt, type Result } from '../../../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../../../kernel/schema/index.js';
import { worthMessages } from '../messages.js';
import { lintSmallCustomers } from './lint-small-customers.js';
import type { SmallCustomerPolicy, SmallCustomerPolicyDraft } from './policy.js';
import { smallCustomerFormat } from './small-customer-format.js';
import { smallCustomerPolicySchema } from './small-customer-schema.js';

const kind: PolicyKind<SmallCustomerPolicy> = {
  format: smallCustomerFormat,
  noun: 'a small customer policy',
  schema: smallCustomerPolicySchema,
  lint: lintSmallCustomers,
  messages: worthMessages,
};

/**
 * How do I write down what may be done with small customers (小客户管理策略)?
 *
 * In code; for JSON from a file use {@link parseSmallCustomerPolicy}. The names of actions become literal types.
 *
 * @param draft - the policy; defaults are filled in
 * @returns a frozen, checked copy that {@link chooseSmallCustomerAction} takes
 * @throws {@link ClienteleError} kind `policy`, with everything that {@link lintSmallCustomerPolicy} calls an error: `policy/…` for the shape,
 * `policy/wrong-value` for a probability above 1, `policy/repeated-name`, `tier/no-open-action`, `tier/no-let-go`
 * @guarantee there is something to do with every customer; only an action of type `let-go` ends a relationship, and it is for bad customers only
 * @example
 * ```ts
 * import { defineSmallCustomerPolicy, smallCustomers } from 'clientele/tier';
 * const policy = defineSmallCustomerPolicy({ ...smallCustomers, id: 'ours', yearWeights: ['1', '0.9', '0.81'] });
 * policy.badCustomers;   // => 'by-value'
 * ```
 * @category Tier
 */
export function defineSmallCustomerPolicy<const A extends string, const M extends string>(
  draft: SmallCustomerPolicyDraft<A, M>,
): Defined<SmallCustomerPolicy<A, M>> {
  return defineDocument(kind, draft) as unknown as Defined<SmallCustomerPolicy<A, M>>;
}

/**
 * How do I read a small customer policy from JSON?
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy
 * @throws {@link ClienteleError} as {@link defineSmallCustomerPolicy}
 * @category Tier
 */
export function parseSmallCustomerPolicy(json: unknown): Defined<SmallCustomerPolicy> {
  return defineDocument(kind, json);
}

/**
 * {@link parseSmallCustomerPolicy} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Tier
 */
export function safeParseSmallCustomerPolicy(json: unknown): Result<Defined<SmallCustomerPolicy>> {
  return attempt(() => parseSmallCustomerPolicy(json));
}

/**
 * What is wrong or suspicious in this draft of a small customer policy?
 *
 * @param draft - any document
 * @returns every finding; without one of severity `error` the draft can be defined. Warnings: `tier/let-go-unreachable` for an action that lets go
 * where nothing makes a customer bad, `tier/low-profit-as-bad` for a sign of a bad customer that looks at nothing but its value
 * @example
 * ```ts
 * import { lintSmallCustomerPolicy, smallCustomers } from 'clientele/tier';
 * lintSmallCustomerPolicy(smallCustomers);   // => []
 * lintSmallCustomerPolicy({ ...smallCustomers, bad: [] })[0]?.code;   // => 'tier/let-go-unreachable'
 * ```
 * @category Tier
 */
export function lintSmallCustomerPolicy(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
