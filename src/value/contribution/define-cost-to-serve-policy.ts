import type { Defined, Finding } from '../../kernel/decision/index.js';
import { attempt, type Result } from '../../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../../kernel/schema/index.js';
import { costToServeFormat } from './cost-to-serve-format.js';
import type { CostToServePolicy, CostToServePolicyDraft } from './cost-to-serve-policy.js';
import { costToServePolicySchema } from './cost-to-serve-schema.js';
import { lintCostToServe } from './lint-cost-to-serve.js';

const kind: PolicyKind<CostToServePolicy> = {
  format: costToServeFormat,
  noun: 'a cost-to-serve policy',
  schema: costToServePolicySchema,
  lint: lintCostToServe,
};

/**
 * How do I write down what it costs to serve a customer (服务成本): visits, service hours, logistics, financing?
 *
 * In code; for JSON from a file use {@link parseCostToServePolicy}. The names of the activities become literal types.
 *
 * @param draft - the policy; defaults are filled in
 * @returns a frozen, checked copy that {@link measureCustomerProfit} takes
 * @throws {@link ClienteleError} kind `policy`, with everything that {@link lintCostToServePolicy} calls an error: `policy/…` for the shape,
 * `policy/repeated-name` for an activity that appears twice
 * @example
 * ```ts
 * import { costToServe, defineCostToServePolicy } from 'clientele/value';
 * const policy = defineCostToServePolicy({ ...costToServe, id: 'ours', absent: 'zero' });
 * policy.activities.map(({ activity }) => activity);   // => ['visits', 'service-hours', 'logistics', 'financing']
 * ```
 * @category Value
 */
export function defineCostToServePolicy<const A extends string>(
  draft: CostToServePolicyDraft<A>,
): Defined<CostToServePolicy<A>> {
  return defineDocument(kind, draft) as unknown as Defined<CostToServePolicy<A>>;
}

/**
 * How do I read a cost-to-serve policy from JSON?
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy
 * @throws {@link ClienteleError} as {@link defineCostToServePolicy}
 * @category Value
 */
export function parseCostToServePolicy(json: unknown): Defined<CostToServePolicy> {
  return defineDocument(kind, json);
}

/**
 * {@link parseCostToServePolicy} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Value
 */
export function safeParseCostToServePolicy(json: unknown): Result<Defined<CostToServePolicy>> {
  return attempt(() => parseCostToServePolicy(json));
}

/**
 * What is wrong with this draft of a cost-to-serve policy?
 *
 * @param draft - any document
 * @returns every finding; without one of severity `error` the draft can be defined
 * @example
 * ```ts
 * import { costToServe, lintCostToServePolicy } from 'clientele/value';
 * lintCostToServePolicy(costToServe);                                                // => []
 * const twice = [...costToServe.activities, ...costToServe.activities];
 * lintCostToServePolicy({ ...costToServe, activities: twice }).length;               // => 4
 * ```
 * @category Value
 */
export function lintCostToServePolicy(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
