import { type Decimal, plain, zero } from '../../kernel/decimal/decimal.js';
import {
  type DecideOptions,
  type Decision,
  type Defined,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import { readRecord } from '../../kernel/schema/index.js';
import type { TierPolicy } from '../policy.js';
import type { EntitlementsOutcome } from './decision.js';
import { compareHeld, heldText } from './entitlement-value.js';
import { explainEntitlements } from './explain-entitlements.js';
import { type GradedCustomer, gradedFields, levelOf, requireHeldBy } from './graded-customer.js';
import {
  holdsOn,
  later,
  type ReadyEntitlement,
  type ReadyEntitlements,
  readyEntitlements,
} from './ready-entitlements.js';
import type { EntitlementReasonCode } from './reasons.js';
import { withheldFrom } from './withheld-from.js';

/**
 * What does this customer get, since when, and what would the next grade add?
 *
 * Takes the grade by name, whoever found it: `gradeCustomers`, `replayGrades` or a person. For a customer with grades of several
 * policies use {@link resolveEntitlementSets}; for whether the promises were kept {@link checkServiceStandards}.
 *
 * @param policy - a policy with entitlements
 * @param customer - `id`, the `grade` or `null` for none; `since`: the first day with it; `source`: what holds it
 * @param options - `asOf`; `explain`: `full` says of each entitlement what the next grade adds to it
 * @returns what the customer gets with values, units and days; what not, and from which grade on or on which days; what the next
 * grade adds; the costs a year that are told. A customer without a grade gets nothing
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`; `input/not-one-of` for a grade that the policy does not have;
 * `tier/since-after-as-of`; `input/…` for facts that cannot be read
 * @guarantee where `lintTierPolicy` finds nothing, a higher grade gets at least as much of everything on every day
 * @source house rule: an entitlement is dated like a policy, half-open
 * @example
 * ```ts
 * import { customerPyramid, defineTierPolicy, pyramidEntitlements, resolveEntitlements } from 'clientele/tier';
 * const policy = defineTierPolicy({ ...customerPyramid, entitlements: pyramidEntitlements });
 * const { outcome } = resolveEntitlements(policy, { id: 'C-1', grade: 'main' }, { asOf: '2026-09-30' });
 * outcome?.entitlements.map(({ id, value, unit }) => [id, value, unit])[0];   // => ['response-time', '8', 'hours']
 * outcome?.withheld.map(({ id, grade }) => [id, grade]);                      // => [['expert-support', 'important']]
 * outcome?.next?.adds[0];   // => { id: 'response-time', label: { en: 'response time', 'zh-CN': '响应时限' }, before: '8', after: '4', unit: 'hours' }
 * ```
 * @category Tier
 */
export function resolveEntitlements<G extends string, M extends string>(
  policy: Defined<TierPolicy<G, M>>,
  customer: GradedCustomer<NoInfer<G>>,
  options: DecideOptions,
): Decision<EntitlementsOutcome<G>, string, EntitlementReasonCode> {
  const asked = policy as unknown as Defined<TierPolicy>;
  const ready = readyEntitlements(asked);
  const { asOf, explain } = readDecideOptions(options);
  requireInForce(policy, asOf, '/options/asOf');
  const facts = readRecord(gradedFields, customer, '/customer', 'a customer with a grade');
  const outcome = entitlementsOf(ready, facts, asOf, '/customer');
  return {
    id: facts.id,
    outcome: outcome as EntitlementsOutcome<G>,
    reasons: explain === 'none' ? [] : explainEntitlements(outcome, ready, facts, explain),
    policy: refOf(policy),
    asOf,
    missing: [],
  };
}

/** What a customer of whom everything was read gets as of a day. */
export function entitlementsOf(
  ready: ReadyEntitlements,
  { grade, since }: GradedCustomer,
  asOf: string,
  path: string,
): EntitlementsOutcome {
  const level = levelOf(ready.grades, grade, `${path}/grade`);
  requireHeldBy(since, asOf, `${path}/since`);
  const holding = ready.entitlements.filter((one) => holdsOn(one, asOf));
  const given = holding.filter(({ values }) => (values[level] ?? null) !== null);
  const costs = given.map(({ costs: byLevel }) => byLevel[level] ?? null);
  return {
    grade,
    entitlements: given.map((one) => customerEntitlement(one, level, since)),
    withheld: withheldFrom(ready, level, asOf),
    next: nextOf(ready, holding, level),
    cost: plain(costs.reduce((sum: Decimal, cost) => sum.plus(cost ?? zero), zero)),
    uncosted: given.flatMap(({ entitlement }, index) =>
      costs[index] === null ? [entitlement.id] : [],
    ),
  };
}

function customerEntitlement(
  { entitlement, values, costs, start, end }: ReadyEntitlement,
  level: number,
  since: string | undefined,
): EntitlementsOutcome['entitlements'][number] {
  const { id, label = null, type, unit = null, better } = entitlement;
  const cost = costs[level] ?? null;
  return {
    ...{ id, label, type, value: heldText(values[level] ?? null) ?? true, unit, better },
    start: later(start, since ?? start),
    end,
    cost: cost === null ? null : plain(cost),
  };
}

function nextOf(
  { grades }: ReadyEntitlements,
  holding: readonly ReadyEntitlement[],
  level: number,
): EntitlementsOutcome['next'] {
  const above = grades[level - 1];
  if (above === undefined) return null;
  const adds = holding.flatMap(({ entitlement, values }) => {
    const { id, label = null, unit = null, better } = entitlement;
    const held = values[level] ?? null;
    const more = values[level - 1] ?? null;
    const after = heldText(more);
    return after === null || compareHeld(better, more, held) <= 0
      ? []
      : [{ id, label, before: heldText(held), after, unit }];
  });
  return { grade: above.grade, adds };
}
