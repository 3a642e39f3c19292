import {
  type BatchOptions,
  type Defined,
  type Rows,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import type { CustomerFacts } from '../facts.js';
import type { TierPolicy } from '../policy.js';
import type { Grading } from './decision.js';
import { type CustomerColumns, type GradeColumns, gradeColumns } from './grade-columns.js';
import { gradeOneByOne } from './grade-one-by-one.js';
import { gradePopulation } from './grade-population.js';
import { areColumns } from './read-customer-columns.js';
import { readyCompute } from './ready-compute.js';

/**
 * How do I grade a million customers at once?
 *
 * The same grades, ranks and summary as from records, as columns; for one customer's reasons, grade records.
 *
 * Shapes: {@link CustomerColumns}; a rule that looks at each customer alone reads records only.
 * Units: a number stands for the shortest decimal that reads back as it, which is what is printed for it.
 *
 * @param policy - how customers are graded, by a rule of the population
 * @param columns - one figure of each measure for each customer, and their ids where ids decide ties
 * @param options - `asOf`; `onProgress`; columns carry no reasons of single customers, whatever `explain` says
 * @returns columns of grades and ranks in the order of the customers; both `null` where no grade can be told, and then `reasons` say why
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `tier/not-by-columns` for another rule, and one `input` error
 * that lists every entry that is not finite, below zero where that means nothing, or an id that is repeated
 * @guarantee the grades, ranks and summary are those of the same customers as records
 * @example
 * ```ts
 * import { customerPyramid, defineTierPolicy, gradeCustomers } from 'clientele/tier';
 * const graded = gradeCustomers(defineTierPolicy(customerPyramid), { measures: { value: Float64Array.of(90, 40, 30, 20, 10) } }, { asOf: '2026-09-30' });
 * Array.from(graded.grades ?? [], (grade) => graded.gradeNames[grade]);   // => ['main', 'ordinary', 'ordinary', 'small', 'small']
 * ```
 * @category Tier
 */
export function gradeCustomers<G extends string, M extends string>(
  policy: Defined<TierPolicy<G, M>>,
  columns: CustomerColumns<NoInfer<M>>,
  options: BatchOptions,
): GradeColumns<G>;
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
 * @returns one decision per customer, in input order; `summary` has the sizes, quotas and cuts. By a rule of the population the outcome is
 * `null` for everybody where there are fewer customers than the policy asks for and no fallback (reason `tier/population-too-small`), or
 * nothing to share (`tier/no-total`), and then `summary.determined` is `false`. By a rule of each customer alone the outcomes are those of
 * {@link gradeCustomer}, and a row that cannot be read, or repeats an id, is in `rejected` with its issues
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`; for a rule of the population one `input` error that lists
 * every row that cannot be read, lacks the measure or repeats an id: a population takes all or nothing
 * @guarantee the order of customers changes no grade; of one ranked figure, a higher one never gets a lower grade; sizes match the quotas within
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
): Grading<G>;
export function gradeCustomers<G extends string>(
  policy: Defined<TierPolicy<G>>,
  customers: Rows<CustomerFacts> | CustomerColumns,
  options: BatchOptions,
): Grading<G> | GradeColumns<G> {
  const compute = readyCompute(policy as unknown as Defined<TierPolicy>);
  const read = readDecideOptions(options);
  requireInForce(policy, read.asOf, '/options/asOf');
  const asked = policy as unknown as TierPolicy<G>;
  if (areColumns(customers)) return gradeColumns(asked, compute, customers, read);
  return compute.of === 'one'
    ? gradeOneByOne(asked, compute, customers, read)
    : gradePopulation(asked, compute, customers, read);
}
