import {
  type DecideOptions,
  type Defined,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import { throwDomain } from '../../kernel/errors/index.js';
import type { CustomerFacts } from '../facts.js';
import type { TierPolicy } from '../policy.js';
import type { GradeDecision } from './decision.js';
import { ownDecision } from './own-decision.js';
import { readyCompute } from './ready-compute.js';

/**
 * Which grade does this customer get, and what is lacking for the next one?
 *
 * For rules that look at each customer alone: fixed thresholds, a composite, a grid by figures. Shares of a population (a pyramid,
 * percentiles, ABC, a grid by shares) have no meaning for one customer: use {@link gradeCustomers}. What a customer keeps of it
 * over time is another question.
 *
 * Shapes: named figures as decimal text, or numbers that are exactly what was typed; a figure by periods counts with the
 * period that contains `asOf`. A measure that the policy does not name is not looked at.
 *
 * @param policy - how customers are graded
 * @param facts - the figures of one customer
 * @param options - `asOf`; `explain`: `full` tells what every better grade lacks, not only the next one
 * @returns the grade, `null` where no band is met and the policy has no grade for the rest; `score` for a composite; `reasons` with the
 * grade, what holds it, and what the next grade up lacks, each figure with its bound and distance. Outcome `null` where a figure
 * that would decide is not given: reason `tier/undecided` (`scoring/missing-refused` for a composite), and `missing` names it. What would not decide
 * is not missed
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`; `tier/needs-population` for a rule of a population; `input/…`
 * and `decimal/number-not-exact` for the facts and options; `scoring/unknown-grade` for a figure that a composite has no points for
 * @guarantee more of a measure never gives a lower grade with bands of figures; `explain` never changes the outcome
 * @source the logic of unknown figures is Kleene's strong three-valued logic; the rest are house rules
 * @example
 * ```ts
 * import { defineTierPolicy, gradeCustomer } from 'clientele/tier';
 * const policy = defineTierPolicy({ id: 'by-spend', version: '1', effective: { start: '2026-01-01', end: null },
 *   compute: { type: 'thresholds', otherwise: 'base', bands: [
 *     { grade: 'gold', match: 'all', atLeast: { spend: '50000', orders: '12' } },
 *     { grade: 'silver', match: 'any', atLeast: { spend: '20000', orders: '6' } }] } });
 * const decision = gradeCustomer(policy, { id: 'C-1', measures: { spend: '48000.50', orders: 12 } }, { asOf: '2026-09-30' });
 * decision.outcome?.grade;                                      // => 'silver'
 * decision.reasons.at(-1)?.params['grade'];                     // => 'gold'
 * decision.reasons.at(-1)?.parts?.[0]?.params['distance'];      // => '1999.5'
 * gradeCustomer(policy, { id: 'C-2', measures: { spend: '60000' } }, { asOf: '2026-09-30' }).missing;   // => ['orders']
 * ```
 * @category Tier
 */
export function gradeCustomer<G extends string, M extends string>(
  policy: Defined<TierPolicy<G, M>>,
  facts: CustomerFacts<NoInfer<M>>,
  options: DecideOptions,
): GradeDecision<G> {
  const rule = readyCompute(policy as unknown as Defined<TierPolicy>);
  const { asOf, explain } = readDecideOptions(options);
  requireInForce(policy, asOf, '/options/asOf');
  if (rule.of === 'population') return needsPopulation(rule.rule.type);
  const asked = { rule, policy: refOf(policy), asOf, explain };
  return ownDecision(asked, facts, { sizes: [], untold: 0 }) as GradeDecision<G>;
}

function needsPopulation(type: string): never {
  return throwDomain(
    'tier/needs-population',
    '/policy/compute/type',
    `a rule of type ${type} grades a whole population, so one customer has no grade alone; pass all of them to gradeCustomers`,
    { type },
  );
}
