import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Comparison } from '../../kernel/decision/comparison.js';
import { type Defined, type Explain, type Rows, refOf } from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import { requireIterable, requireObject } from '../../kernel/errors/index.js';
import type { GradeOutcome, GradeReasonCode } from '../compute/decision.js';
import { gradeCustomers } from '../compute/grade-customers.js';
import type { CustomerFacts } from '../facts.js';
import type { TierPolicy } from '../policy.js';
import { readyTier } from '../ready-tier.js';
import { anyTime } from './any-time.js';
import { type ComparedSide, comparisonOf, type TierComparisonSummary } from './comparison-of.js';
import { addCosts, entitlementCosts, readCosts } from './grade-costs.js';
import type { AheadReasonCode } from './reasons.js';

/** How two policies are compared. */
export interface CompareTierOptions<Grade extends string = string> {
  readonly asOf: DateString;
  /** What a customer of each grade costs, on top of the `costs` of entitlements. */
  readonly costs?: { readonly [K in Grade]?: DecimalInput };
  /** `none` leaves out why movers move. */
  readonly explain?: Explain;
}

/**
 * What if we graded by this policy instead: who moves, why, and what does it cost?
 *
 * A back-test over one population: both policies grade the same figures. Only here a policy may be looked at outside its life. For
 * policies that grant over time use {@link compareGrantPolicies}; for two gradings that were made already {@link compareGradings}.
 *
 * Units: costs as they are given; those of entitlements are a customer and year, of the entitlements that hold on `asOf`, or on the
 * nearest day of the life of the policy.
 *
 * @param before - the policy as it is
 * @param after - the policy as it might be; its grades may have other names
 * @param customers - every customer once, with the measures of both policies
 * @param options - `asOf`; `costs` by grade; `explain`
 * @returns one line for every customer with what it gets under both, and for movers why (`tier/moved`, with the reasons of both
 * policies as its parts); `summary` has the migration matrix, who gets or loses a grade altogether, sizes, movers up and down, and
 * costs; a customer that cannot be told under one policy counts as `undetermined` only
 * @throws {@link ClienteleError} `policy/not-defined`; `input/unknown-key` for costs of a grade that neither policy has; `input/…` for the
 * options; what {@link gradeCustomers} throws, where a rule takes a population all or nothing
 * @guarantee a policy compared with itself moves nobody; matrix, entered, left, ungraded and undetermined add up to the accepted rows;
 * change = cost after − cost before
 * @source house rule
 * @example
 * ```ts
 * import { compareTierPolicies, defineTierPolicy } from 'clientele/tier';
 * const policy = defineTierPolicy({
 *   id: 'spend', version: '1', effective: { start: '2026-01-01', end: null },
 *   compute: { type: 'thresholds', otherwise: 'base', bands: [{ grade: 'gold', match: 'all', atLeast: { spend: '500' } }] },
 * });
 * const easier = defineTierPolicy({ ...policy, version: 'draft',
 *   compute: { type: 'thresholds', otherwise: 'base', bands: [{ grade: 'gold', match: 'all', atLeast: { spend: '400' } }] } });
 * const customers = ['600', '450', '100'].map((spend, index) => ({ id: `C-${index}`, measures: { spend } }));
 * const test = compareTierPolicies(policy, easier, customers, { asOf: '2026-09-30', costs: { gold: '30' } });
 * test.summary.migration;   // => { gold: { gold: 1, base: 0 }, base: { gold: 1, base: 1 } }
 * test.summary.cost;        // => { before: '30', after: '60', change: '30' }
 * ```
 * @category Tier
 */
export function compareTierPolicies<
  B extends string,
  A extends string,
  M extends string,
  N extends string,
>(
  before: Defined<TierPolicy<B, M>>,
  after: Defined<TierPolicy<A, N>>,
  customers: Rows<CustomerFacts<NoInfer<M | N>>>,
  options: CompareTierOptions<NoInfer<A | B>>,
): Comparison<GradeOutcome<A | B>, TierComparisonSummary<B, A>, AheadReasonCode | GradeReasonCode> {
  const sides = [before, after] as unknown as readonly Defined<TierPolicy>[];
  const grades = sides.map((policy) => readyTier(policy).compute.grades);
  const { costs, ...rest } = requireObject(options, '/options', '{ asOf }');
  const { asOf, explain } = readDecideOptions(rest);
  const given = readCosts(
    costs,
    grades.flat().map(({ grade }) => grade),
  );
  const rows = [...requireIterable(customers, '/customers', 'a list of customers')];
  const [one, other] = sides.map((policy, index): ComparedSide<GradeOutcome> => {
    const graded = gradeCustomers(anyTime(policy), rows as CustomerFacts[], { asOf, explain });
    return {
      ...graded,
      policy: refOf(policy),
      grades: grades[index] ?? [],
      costs: addCosts(given, entitlementCosts(policy, asOf)),
    };
  }) as [ComparedSide<GradeOutcome>, ComparedSide<GradeOutcome>];
  return comparisonOf(one, other, asOf, explain !== 'none') as never;
}
