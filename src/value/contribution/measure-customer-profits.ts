import { padded, toOperand, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import { decideEach } from '../../kernel/decision/decide-each.js';
import {
  type Batch,
  type BatchOptions,
  type Decision,
  type Defined,
  type Rows,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import type { CostToServePolicy } from './cost-to-serve-policy.js';
import type {
  CustomerProfit,
  CustomerProfitFacts,
  CustomerProfitSummary,
} from './customer-profit.js';
import { profitOf } from './measure-customer-profit.js';
import { type ReadyCosts, readyCostToServe } from './ready-cost-to-serve.js';
import type { ContributionReasonCode } from './reasons.js';

/**
 * What does each of my customers leave us, and what do they come to together?
 *
 * @param policy - what an activity costs
 * @param customers - facts as {@link measureCustomerProfit} takes them, one row for each customer
 * @param options - `asOf`: the day whose rates hold; `explain`; `onProgress`
 * @returns one decision per customer in input order, the rows that could not be read, and in `summary` the sums over all customers whose profit
 * is known
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `input/not-iterable`, `input/not-a-date`, `input/unknown-key`
 * @guarantee each decision is that of {@link measureCustomerProfit}; the profits sum to that of the summary
 * @source as {@link measureCustomerProfit}
 * @example
 * ```ts
 * import { costToServe, defineCostToServePolicy, measureCustomerProfits, rankContributions } from 'clientele/value';
 * const policy = defineCostToServePolicy({ ...costToServe, activities: [{ activity: 'visits', type: 'rate', rate: '300' }] });
 * const batch = measureCustomerProfits(
 *   policy,
 *   [
 *     { id: 'C-1', revenue: '5000', costOfGoods: '3800', activities: { visits: '1' } },
 *     { id: 'C-2', revenue: '5000', costOfGoods: '4200', activities: { visits: '4' } },
 *   ],
 *   { asOf: '2026-09-30' },
 * );
 * batch.decisions.map(({ outcome }) => outcome?.profit);   // => ['900.00', '-400.00']
 * batch.summary.profit;                                    // => '500.00'
 * const profits = batch.decisions.flatMap(({ id, outcome }) => (outcome === null ? [] : [{ id, value: outcome.profit }]));
 * rankContributions(profits).peak.share?.value;            // => 1.8
 * ```
 * @category Value
 */
export function measureCustomerProfits<A extends string>(
  policy: Defined<CostToServePolicy<A>>,
  customers: Rows<CustomerProfitFacts<A>>,
  options: BatchOptions,
): Batch<CustomerProfit<A>, CustomerProfitSummary<A>, ContributionReasonCode> {
  const costs = readyCostToServe(policy as unknown as Defined<CostToServePolicy>);
  const { asOf, explain, onProgress } = readDecideOptions(options);
  requireInForce(policy, asOf, '/options/asOf');
  const ref = refOf(policy);
  const question = { policy: ref, asOf, explain };
  const decided = decideEach(customers, '/customers', 'a list of customers', onProgress, (row) =>
    profitOf<A>(costs, row, question),
  );
  const summary = summaryOf(costs, decided.decisions);
  return { ...decided, summary, policy: ref, asOf };
}

function summaryOf<A extends string>(
  { activities, currency, rounding }: ReadyCosts,
  decisions: readonly Decision<CustomerProfit<A>>[],
): CustomerProfitSummary<A> {
  const known = decisions.flatMap(({ outcome }) => (outcome === null ? [] : [outcome]));
  const sum = (amounts: readonly DecimalString[]) =>
    padded(
      amounts.reduce((total, amount) => total.plus(toOperand(amount, '')), zero),
      rounding.scale,
    );
  return {
    currency,
    customers: known.length,
    unknown: decisions.length - known.length,
    revenue: sum(known.map(({ revenue }) => revenue)),
    costOfGoods: sum(known.map(({ costOfGoods }) => costOfGoods)),
    grossMargin: sum(known.map(({ grossMargin }) => grossMargin)),
    activities: activities.map(({ activity }, index) => ({
      activity: activity as A,
      cost: sum(known.map((outcome) => outcome.activities[index]?.cost ?? '0')),
    })),
    costToServe: sum(known.map(({ costToServe }) => costToServe)),
    profit: sum(known.map(({ profit }) => profit)),
  };
}
