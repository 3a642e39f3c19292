import { type Decimal, toDecimal, toNotNegative, zero } from '../kernel/decimal/decimal.js';
import { figureOn } from '../kernel/decision/figure-at.js';
import {
  type Batch,
  type BatchOptions,
  compiler,
  type Defined,
  measureLabelOf,
  type Reason,
  type Rows,
  refOf,
  requireInForce,
} from '../kernel/decision/index.js';
import { readDecideOptions } from '../kernel/decision/read-options.js';
import {
  requireIterable,
  requireText,
  requireWhole,
  requireWord,
  throwIssues,
} from '../kernel/errors/index.js';
import { type Fields, pointer, tryRecord } from '../kernel/schema/index.js';
import type { GradeOutcome, GradeSummary } from './decision.js';
import { gradeOutcomeOf, gradeReasonsOf, tooSmall } from './explain-grade.js';
import type { CustomerFacts } from './facts.js';
import { lintTier } from './lint-tier.js';
import { placeCustomers, quotasOf, type Ranked, summaryOf } from './place-customers.js';
import { type PyramidRule, quotaRoundings, type TierPolicy, tieRules } from './policy.js';
import type { TierReasonCode } from './reasons.js';
import { tierFormat } from './tier-format.js';

/** The fields of the facts of one customer. */
export const customerFields: Fields<CustomerFacts> = {
  id: { type: 'id' },
  measures: { type: 'measures' },
};

/** The running sums of the shares, exact. What was trusted with its defaults still open is broken. */
const compiled = compiler<TierPolicy, readonly Decimal[]>(
  tierFormat,
  'defineTierPolicy',
  ({ compute }) => {
    requireWord(compute.type, '/compute/type', ['pyramid']);
    requireText(compute.measure, '/compute/measure', 'the name of a measure');
    requireWord(compute.quotaRounding, '/compute/quotaRounding', quotaRoundings);
    requireWord(compute.ties, '/compute/ties', tieRules);
    requireWhole(compute.minimumPopulation, '/compute/minimumPopulation', 0, 2 ** 53);
    let sum = zero;
    return compute.grades.map(({ grade, share }, index) => {
      requireText(grade, `/compute/grades/${index}/grade`, 'the name of a grade');
      sum = sum.plus(toNotNegative(share, `/compute/grades/${index}/share`));
      return sum;
    });
  },
  lintTier,
);

type Answer<G extends string> = Batch<GradeOutcome<G>, GradeSummary<G>, TierReasonCode>;
type Reasons = readonly Reason<TierReasonCode>[];

/**
 * Which grade does each customer get, and why not the next one?
 *
 * The computed grade of a whole population: shares of a ranked population have no meaning for one customer alone.
 *
 * Shapes: facts of each customer with the measure that the policy names; a figure by periods counts with the period that
 * contains `asOf`.
 *
 * @param policy - how customers are graded
 * @param customers - every customer of the population, once
 * @param options - `asOf`; `explain`; `onProgress`
 * @returns one decision per customer, in input order; outcome `null` (reason `tier/population-too-small`) for everybody where
 * there are fewer customers than the policy asks for, and then `summary.determined` is `false`; `summary` has the sizes,
 * quotas and cuts
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, and one `input` error that lists every row that cannot be
 * read, lacks the measure or repeats an id: a population takes all or nothing
 * @guarantee the order of customers changes no grade; a higher figure never gets a lower grade; sizes match the quotas within
 * the tie rule
 * @example
 * ```ts
 * import { customerPyramid, defineTierPolicy, gradeCustomers } from 'clientele/tier';
 * const customers = ['90', '40', '30', '20', '10'].map((value, index) => ({ id: `C-${index}`, measures: { value } }));
 * const graded = gradeCustomers(defineTierPolicy(customerPyramid), customers, { asOf: '2026-09-30' });
 * graded.decisions.map((decision) => decision.outcome?.grade);   // => ['main', 'ordinary', 'ordinary', 'small', 'small']
 * graded.decisions[1]?.outcome?.next;                            // => { grade: 'main', distance: '50' }
 * graded.summary.sizes;                                          // => { important: 0, main: 1, ordinary: 2, small: 2 }
 * ```
 * @category Tier
 */
export function gradeCustomers<G extends string, M extends string>(
  policy: Defined<TierPolicy<G, M>>,
  customers: Rows<CustomerFacts<NoInfer<M>>>,
  options: BatchOptions,
): Answer<G> {
  const shares = compiled(policy as unknown as Defined<TierPolicy>);
  const { asOf, explain, onProgress } = readDecideOptions(options);
  requireInForce(policy, asOf, '/options/asOf');
  const rule = policy.compute as PyramidRule<G>;
  const ranked = readPopulation(customers, rule.measure, asOf);
  const population = ranked.length;
  const quotas = quotasOf(rule, shares, population);
  const placed =
    population < rule.minimumPopulation ? null : placeCustomers(ranked, rule.ties, quotas);
  const summary = summaryOf(placed, rule, quotas);
  const answer = (id: string, outcome: GradeOutcome<G> | null, reasons: () => Reasons) => ({
    id,
    outcome,
    reasons: explain === 'none' ? [] : reasons(),
    policy: refOf(policy),
    asOf,
    missing: [],
  });
  const measureLabel = measureLabelOf(policy.measureLabels, rule.measure);
  const grading = { rule, summary, population, measureLabel };
  const decisions =
    placed === null
      ? ranked.map(({ id }) => answer(id, null, () => tooSmall(grading)))
      : placed.map((customer) => {
          const outcome = gradeOutcomeOf(customer, grading);
          return answer(customer.id, outcome, () => gradeReasonsOf(customer, outcome, grading));
        });
  const counts = { received: population, accepted: population, rejected: 0 };
  onProgress?.(counts);
  return { decisions, rejected: [], counts, summary, policy: refOf(policy), asOf };
}

/** The figure of every customer, or one error with all that is wrong. */
function readPopulation(customers: unknown, measure: string, asOf: string): readonly Ranked[] {
  const issues: Reason[] = [];
  const ranked: Ranked[] = [];
  const seen = new Set<string>();
  let index = -1;
  for (const row of requireIterable(customers, '/customers', 'a list of customers')) {
    index += 1;
    const path = `/customers/${index}`;
    const facts = tryRecord(customerFields, row, path, issues);
    if (facts === null) continue;
    const { id } = facts;
    if (seen.has(id))
      issues.push({ code: 'input/repeated-id', params: { id }, path: `${path}/id` });
    seen.add(id);
    const figure = figureOn(facts.measures[measure], asOf);
    if (figure === undefined)
      issues.push({
        code: 'input/required',
        params: { key: measure },
        path: `${path}/measures/${pointer(measure)}`,
      });
    else ranked.push({ id, value: toDecimal(figure, '') });
  }
  if (issues.length > 0) throwIssues('input', issues, 'cannot grade the population');
  return ranked;
}
