import { toDecimal } from '../../kernel/decimal/decimal.js';
import { figureOn } from '../../kernel/decision/figure-at.js';
import { measureLabelOf, type Reason, refOf } from '../../kernel/decision/index.js';
import type { readDecideOptions } from '../../kernel/decision/read-options.js';
import { requireIterable, throwIssues, throwPolicy } from '../../kernel/errors/index.js';
import { pointer, tryRecord } from '../../kernel/schema/index.js';
import { customerFields } from '../facts.js';
import type { TierPolicy } from '../policy.js';
import type { GradeOutcome, Grading } from './decision.js';
import { gradeOutcomeOf, gradeReasonsOf, tooSmall } from './explain-grade.js';
import { placeCustomers, quotasOf, type Ranked, summaryOf } from './place-customers.js';
import { runningShares } from './population-rule.js';
import type { ComputeReasonCode } from './reasons.js';

type Reasons = readonly Reason<ComputeReasonCode>[];

/** Grades of a whole population: all or nothing. */
export function gradePopulation<G extends string>(
  policy: TierPolicy<G>,
  customers: unknown,
  { asOf, explain, onProgress }: ReturnType<typeof readDecideOptions>,
): Grading<G> {
  const rule = policy.compute;
  if (rule.type !== 'pyramid')
    return throwPolicy('policy/wrong-value', '/compute/type', 'comes next', {});
  const shares = runningShares(rule);
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
          return answer(customer.id, outcome, () => gradeReasonsOf(customer, grading));
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
