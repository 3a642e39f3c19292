import type { Defined, Finding } from '../../kernel/decision/index.js';
import { attempt, type Result } from '../../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../../kernel/schema/index.js';
import { scoringMessages } from '../../scoring/messages.js';
import { accountFormat } from './account-format.js';
import { accountPolicySchema } from './account-schema.js';
import { lintAccount } from './lint-account.js';
import type { AccountPolicy, AccountPolicyDraft } from './policy.js';

const kind: PolicyKind<AccountPolicy> = {
  format: accountFormat,
  noun: 'an account policy',
  schema: accountPolicySchema,
  lint: lintAccount,
  messages: scoringMessages,
};

/**
 * How do I write down which customers are key accounts or big accounts?
 *
 * In code; for JSON from a file use {@link parseAccountPolicy}. The names of grades and measures become literal types. A preset
 * is plain data: spread it and change what differs. To grade all customers by a few figures, use {@link defineTierPolicy}.
 *
 * @param draft - the policy; defaults are filled in
 * @returns a frozen, checked copy that {@link gradeAccounts} takes
 * @throws {@link ClienteleError} kind `policy`, with everything that {@link lintAccountPolicy} calls an error: `policy/…` for the shape,
 * `scoring/weights-not-one`, `scoring/bands-not-ascending`, `scoring/grades-not-descending`, `policy/repeated-name`
 * @example
 * ```ts
 * import { defineAccountPolicy, keyAccount } from 'clientele/tier';
 * const policy = defineAccountPolicy({ ...keyAccount, id: 'our-key-accounts', missing: 'redistribute' });
 * policy.bands.map(({ grade }) => grade);   // => ['key', 'develop', 'maintain']
 * ```
 * @category Tier
 */
export function defineAccountPolicy<const G extends string, const M extends string>(
  draft: AccountPolicyDraft<G, M>,
): Defined<AccountPolicy<G, M>> {
  return defineDocument(kind, draft) as unknown as Defined<AccountPolicy<G, M>>;
}

/**
 * How do I read an account policy from JSON?
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy
 * @throws {@link ClienteleError} as {@link defineAccountPolicy}
 * @category Tier
 */
export function parseAccountPolicy(json: unknown): Defined<AccountPolicy> {
  return defineDocument(kind, json);
}

/**
 * {@link parseAccountPolicy} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Tier
 */
export function safeParseAccountPolicy(json: unknown): Result<Defined<AccountPolicy>> {
  return attempt(() => parseAccountPolicy(json));
}

/**
 * What is wrong or suspicious in this draft of an account policy?
 *
 * Beside what is wrong: criteria that change nothing (`tier/dead-criterion`), and bands that nobody can reach (`tier/band-out-of-reach`).
 *
 * @param draft - any document
 * @returns every finding; without one of severity `error` the draft can be defined
 * @example
 * ```ts
 * import { bigAccount, lintAccountPolicy } from 'clientele/tier';
 * lintAccountPolicy(bigAccount);   // => []
 * const dreamed = { ...bigAccount, bands: [{ grade: 'dream', from: '101' }, ...bigAccount.bands] };
 * lintAccountPolicy(dreamed).map((finding) => [finding.code, finding.path, finding.params['most']]);   // => [['tier/band-out-of-reach', '/bands/0/from', '100']]
 * ```
 * @category Tier
 */
export function lintAccountPolicy(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
