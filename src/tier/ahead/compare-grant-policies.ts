import type { Comparison } from '../../kernel/decision/comparison.js';
import { type Defined, type Rows, refOf } from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import { requireIterable, requireObject } from '../../kernel/errors/index.js';
import type { GrantedOutcome } from '../grant/decision.js';
import type { MemberFacts } from '../grant/facts.js';
import type { GrantReasonCode } from '../grant/reasons.js';
import { replayGrades } from '../grant/replay-grades.js';
import { requireReadyGrant } from '../grant/replay-options.js';
import type { TierPolicy } from '../policy.js';
import { readyTier } from '../ready-tier.js';
import { anyTime } from './any-time.js';
import type { CompareTierOptions } from './compare-tier-policies.js';
import { type ComparedSide, comparisonOf, type TierComparisonSummary } from './comparison-of.js';
import { addCosts, entitlementCosts, readCosts } from './grade-costs.js';
import type { AheadReasonCode } from './reasons.js';

/**
 * Had these rules of granting held all the time: who would hold which grade today, why, and at what cost?
 *
 * A back-test over histories: both policies replay every member from the beginning, whatever their days in force. For computed
 * grades only use {@link compareTierPolicies}.
 *
 * @param before - the policy as it is, with a `grant`
 * @param after - the policy as it might be, with a `grant`
 * @param members - the history of each member, once; grades held, floors and pins have to be grades of both policies, unless they are for
 * another policy by its id
 * @param options - `asOf`; `costs` by grade; `explain`
 * @returns as {@link compareTierPolicies}: a line for every member with the granted grade under both, its source, period and history; why movers
 * move; migration matrix, movers and costs. A member that cannot be replayed under one policy is a reject
 * @throws {@link ClienteleError} `policy/not-defined`, `tier/no-grant`, `input/…` for the options; what {@link replayGrades} throws, where a rule
 * takes a population all or nothing
 * @guarantee a policy compared with itself moves nobody; received = accepted + rejected; change = cost after − cost before
 * @source house rule
 * @example
 * ```ts
 * import { compareGrantPolicies, defineTierPolicy } from 'clientele/tier';
 * const club = defineTierPolicy({
 *   id: 'club', version: '1', effective: { start: '2024-01-01', end: null },
 *   compute: { type: 'thresholds', otherwise: 'base', bands: [{ grade: 'gold', match: 'all', atLeast: { spend: '500' } }] },
 *   grant: { window: { type: 'calendar', unit: 'year' }, review: 'year', upgrade: 'immediate', downgrade: 'full' },
 * });
 * const kinder = defineTierPolicy({ ...club, version: 'draft', grant: { window: { type: 'calendar', unit: 'year' }, review: 'year', upgrade: 'immediate', downgrade: 'full', graceMonths: 3 } });
 * const members = [{ id: 'C-1', joined: '2024-01-01', held: { grade: 'gold' as const, since: '2025-01-01', end: '2026-01-01' }, events: [] }];
 * const test = compareGrantPolicies(club, kinder, members, { asOf: '2026-02-01', costs: { gold: '30' } });
 * test.summary.migration;   // => { gold: { gold: 0, base: 0 }, base: { gold: 1, base: 0 } }
 * test.summary.cost;        // => { before: '0', after: '30', change: '30' }
 * ```
 * @category Tier
 */
export function compareGrantPolicies<
  B extends string,
  A extends string,
  M extends string,
  N extends string,
>(
  before: Defined<TierPolicy<B, M>>,
  after: Defined<TierPolicy<A, N>>,
  members: Rows<MemberFacts<NoInfer<A | B>, NoInfer<M | N>>>,
  options: CompareTierOptions<NoInfer<A | B>>,
): Comparison<
  GrantedOutcome<A | B>,
  TierComparisonSummary<B, A>,
  AheadReasonCode | GrantReasonCode
> {
  const sides = [before, after] as unknown as readonly Defined<TierPolicy>[];
  const grades = sides.map((policy) => {
    const tier = readyTier(policy);
    requireReadyGrant(tier, policy);
    return tier.compute.grades;
  });
  const { costs, ...rest } = requireObject(options, '/options', '{ asOf }');
  const { asOf, explain } = readDecideOptions(rest);
  const given = readCosts(
    costs,
    grades.flat().map(({ grade }) => grade),
  );
  const rows = [...requireIterable(members, '/members', 'a list of members')] as MemberFacts[];
  const [one, other] = sides.map((policy, index): ComparedSide<GrantedOutcome> => {
    const replayed = replayGrades(anyTime(policy), rows, { asOf, explain });
    return {
      ...replayed,
      policy: refOf(policy),
      grades: grades[index] ?? [],
      costs: addCosts(given, entitlementCosts(policy, asOf)),
    };
  }) as [ComparedSide<GrantedOutcome>, ComparedSide<GrantedOutcome>];
  return comparisonOf(one, other, asOf, explain !== 'none') as never;
}
