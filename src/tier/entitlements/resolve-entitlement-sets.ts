import type { DateString } from '../../kernel/calendar/index.js';
import { toDecimal } from '../../kernel/decimal/decimal.js';
import {
  type DecideOptions,
  type Defined,
  type PolicyRef,
  type Reason,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import {
  eachRow,
  requireFilled,
  requireObject,
  throwDomain,
  throwInput,
} from '../../kernel/errors/index.js';
import { readRecord } from '../../kernel/schema/index.js';
import type { TierPolicy } from '../policy.js';
import type { CustomerEntitlement, EntitlementsOutcome } from './decision.js';
import { compareHeld, type Held } from './entitlement-value.js';
import { type GradedCustomer, gradedFields } from './graded-customer.js';
import { readyEntitlements } from './ready-entitlements.js';
import type { EntitlementReasonCode } from './reasons.js';
import { entitlementsOf } from './resolve-entitlements.js';

/** A policy, and the grade that the customer has by it. */
export interface GradeBySet extends Omit<GradedCustomer, 'id'> {
  readonly policy: Defined<TierPolicy>;
}

/** One thing that a customer gets, and which policy it is from. */
export interface BestEntitlement extends CustomerEntitlement {
  readonly policy: PolicyRef;
  readonly grade: string;
  /** What other policies would give of the same, in their order. */
  readonly others: readonly {
    readonly policy: PolicyRef;
    readonly grade: string;
    readonly value: CustomerEntitlement['value'];
  }[];
}

/** What a customer with grades of several policies gets. */
export interface EntitlementsBySets {
  readonly id: string;
  readonly outcome: {
    readonly entitlements: readonly BestEntitlement[];
    /** What each policy gives alone, in the order of the policies. */
    readonly sets: readonly { readonly policy: PolicyRef; readonly outcome: EntitlementsOutcome }[];
  };
  readonly reasons: readonly Reason<EntitlementReasonCode>[];
  readonly policies: readonly PolicyRef[];
  readonly asOf: DateString;
}

/**
 * What does a customer get who has grades of several policies at once (a member card and a partner programme)?
 *
 * Of entitlements with the same id the best value counts, not their sum. For one policy use {@link resolveEntitlements}.
 *
 * @param sets - `{ policy, grade, since?, source? }`, each policy once
 * @param customer - `{ id }`
 * @param options - `asOf`; `explain`
 * @returns every entitlement once, the best, with the policy that it is from (of equal ones the policy with the smaller id) and what the
 * others would give; beside it what each policy gives alone
 * @throws {@link ClienteleError} as {@link resolveEntitlements}; `input/repeated-id` for a policy that comes twice; `tier/entitlements-differ` where
 * two policies do not mean the same by an id: another `better` or `unit`
 * @guarantee no set alone gives more of anything; the order of the sets changes no value
 * @source house rule: the best counts, nothing is added up
 * @example
 * ```ts
 * import { customerPyramid, defineTierPolicy, pyramidEntitlements, resolveEntitlementSets } from 'clientele/tier';
 * const shop = defineTierPolicy({ ...customerPyramid, id: 'shop', entitlements: pyramidEntitlements });
 * const partner = defineTierPolicy({ ...customerPyramid, id: 'partner', entitlements: pyramidEntitlements.slice(0, 1) });
 * const both = resolveEntitlementSets([{ policy: shop, grade: 'ordinary' }, { policy: partner, grade: 'main' }], { id: 'C-1' }, { asOf: '2026-09-30' });
 * both.outcome.entitlements.map(({ id, value, policy }) => [id, value, policy.id]);   // => [['response-time', '8', 'partner'], ['visits', '6', 'shop'], ['member-price', '0.01', 'shop']]
 * ```
 * @category Tier
 */
export function resolveEntitlementSets(
  sets: readonly GradeBySet[],
  customer: { readonly id: string },
  options: DecideOptions,
): EntitlementsBySets {
  const { asOf, explain } = readDecideOptions(options);
  const { id } = readRecord<{ readonly id: string }>(
    { id: { type: 'id' } },
    customer,
    '/customer',
    'a customer',
  );
  const read = readSets(sets, asOf);
  const best = bestOf(read);
  return {
    id,
    outcome: {
      entitlements: best,
      sets: read.map(({ policy, outcome }) => ({ policy, outcome })),
    },
    reasons: explain === 'none' ? [] : explainSets(read, best),
    policies: read.map(({ policy }) => policy),
    asOf,
  };
}

interface ReadSet {
  readonly policy: PolicyRef;
  readonly outcome: EntitlementsOutcome;
}

function readSets(sets: unknown, asOf: string): readonly ReadSet[] {
  const read: ReadSet[] = [];
  const list = requireFilled(sets, '/sets', 'policies with a grade each');
  eachRow(list, 'cannot resolve the sets', (row, index) => {
    const path = `/sets/${index}`;
    const { policy, ...rest } = requireObject(row, path, '{ policy, grade }');
    const { id: _id, ...fields } = gradedFields;
    const ready = readyEntitlements(policy as Defined<TierPolicy>);
    requireInForce(policy as TierPolicy, asOf, '/options/asOf');
    const graded = readRecord<Omit<GradedCustomer, 'id'>>(fields, rest, path, 'a grade');
    const outcome = entitlementsOf(ready, { id: '', ...graded }, asOf, path);
    read.push({ policy: refOf(policy as TierPolicy), outcome });
  });
  const twice = read.findIndex(({ policy }, at) =>
    read.slice(0, at).some((other) => other.policy.id === policy.id),
  );
  const id = read[twice]?.policy.id;
  if (id !== undefined)
    throwInput(
      'input/repeated-id',
      `/sets/${twice}/policy/id`,
      `each policy may come once, ${JSON.stringify(id)} comes again`,
      { id },
    );
  return read;
}

/** Every id in the order in which it first comes, with the best value of it. */
function bestOf(sets: readonly ReadSet[]): readonly BestEntitlement[] {
  const byName = new Map<string, BestEntitlement[]>();
  for (const { policy, outcome } of sets)
    for (const one of outcome.entitlements) {
      const all = byName.get(one.id) ?? [];
      if (all[0] !== undefined) requireSame(all[0], one, policy);
      all.push({ ...one, policy, grade: outcome.grade ?? '', others: [] });
      byName.set(one.id, all);
    }
  return [...byName.values()].flatMap((all) => {
    const [first, ...rest] = all;
    if (first === undefined) return [];
    const best = rest.reduce((so, one) => (isBetter(one, so) ? one : so), first);
    const others = all
      .filter((one) => one !== best)
      .map(({ policy, grade, value }) => ({ policy, grade, value }));
    return [{ ...best, others }];
  });
}

function isBetter(one: BestEntitlement, so: BestEntitlement): boolean {
  const order = compareHeld(one.better, heldOf(one), heldOf(so));
  return order > 0 || (order === 0 && one.policy.id < so.policy.id);
}

function heldOf({ value }: CustomerEntitlement): Held {
  return value === true ? true : toDecimal(value, '');
}

function requireSame(
  one: BestEntitlement,
  { id, better, unit }: CustomerEntitlement,
  policy: PolicyRef,
): void {
  if (one.better === better && one.unit === unit) return;
  throwDomain(
    'tier/entitlements-differ',
    '/sets',
    `the policies ${JSON.stringify(one.policy.id)} and ${JSON.stringify(policy.id)} do not mean the same by ${JSON.stringify(id)}: ${one.better} in ${one.unit ?? 'no unit'}, ${better} in ${unit ?? 'no unit'}; give them ids of their own`,
    { entitlement: id, policies: [one.policy.id, policy.id] },
  );
}

function explainSets(
  sets: readonly ReadSet[],
  best: readonly BestEntitlement[],
): readonly Reason<EntitlementReasonCode>[] {
  return [
    {
      code: 'tier/entitled-by-sets',
      params: { count: best.length, policies: sets.map(({ policy }) => policy.id) },
    },
    ...best.map(({ id, label, value, unit, start, end, policy, grade, others }) => ({
      code: 'tier/best-of-sets' as const,
      params: {
        ...{ entitlement: id, label, value, unit, start, end, policy: policy.id, grade },
        others: others.map((other) => other.policy.id),
      },
    })),
  ];
}
