import {
  type BatchOptions,
  type Defined,
  type Rows,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import type { CustomerFacts } from '../facts.js';
import type { TierPolicy } from '../policy.js';
import { readyTier } from '../ready-tier.js';
import type { Grading } from './decision.js';
import { gradeOneByOne } from './grade-one-by-one.js';
import { gradePopulation } from './grade-population.js';

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
 * graded.decisions[1]?.reasons.at(-1)?.params['distance'];        // => '50'
 * graded.summary.sizes;                                          // => { important: 0, main: 1, ordinary: 2, small: 2 }
 * ```
 * @category Tier
 */
export function gradeCustomers<G extends string, M extends string>(
  policy: Defined<TierPolicy<G, M>>,
  customers: Rows<CustomerFacts<NoInfer<M>>>,
  options: BatchOptions,
): Grading<G> {
  const { compute } = readyTier(policy as unknown as Defined<TierPolicy>);
  const read = readDecideOptions(options);
  requireInForce(policy, read.asOf, '/options/asOf');
  const asked = policy as unknown as TierPolicy<G>;
  return compute.of === 'one'
    ? gradeOneByOne(asked, compute, customers, read)
    : gradePopulation(asked, compute, customers, read);
}
