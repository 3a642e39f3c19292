import { type Decimal, padded, toOperand, zero } from '../../kernel/decimal/decimal.js';
import { ratioOfDecimals } from '../../kernel/decimal/ratio.js';
import {
  type DecideOptions,
  type Decision,
  type Defined,
  type Explain,
  type Reason,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import { type CostedActivities, costActivities } from './cost-activities.js';
import type { CostToServePolicy } from './cost-to-serve-policy.js';
import type { CustomerProfit, CustomerProfitFacts } from './customer-profit.js';
import { negated } from './negated.js';
import { type ReadProfitFacts, readProfitFacts } from './read-profit-facts.js';
import { type ReadyCosts, readyCostToServe } from './ready-cost-to-serve.js';
import type { ContributionReasonCode } from './reasons.js';

type Why = Reason<ContributionReasonCode>;

/**
 * What does this customer leave us, after the goods and after what it takes to serve it (客户盈利能力)?
 *
 * For many customers use {@link measureCustomerProfits}; to see who destroys value hand the profits to {@link rankContributions}; to share out a
 * cost that nobody booked by customer use {@link allocateCostPool} first.
 *
 * Shapes: facts of one period; activities by the names of the policy.
 * Units: money in the currency of the policy, drivers in their own units; financing from average receivable × rate × days.
 *
 * @param policy - what an activity costs
 * @param facts - revenue, cost of goods, and what was used of each activity
 * @param options - `asOf`: the day whose rates hold; `explain`: `none`, `reasons` (the default) or `full`
 * @returns gross margin, cost to serve and profit line by line. `null` where a driver is not told (and the policy does not take it as nothing),
 * with the facts in `missing`. Rates of margin are `null` where the revenue is not above zero
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`; `input/unknown-key` for an activity that the policy does not have,
 * `input/out-of-range` for a driver below zero, and what else cannot be read
 * @guarantee the parts of the reason sum to the profit; the activities sum to the cost to serve
 * @source Cooper & Kaplan 1991, "Profit priorities from activity-based costing", HBR 69(3)
 * @example
 * ```ts
 * import { describe, en } from 'clientele/explain';
 * import { costToServe, defineCostToServePolicy, measureCustomerProfit } from 'clientele/value';
 * const policy = defineCostToServePolicy({
 *   ...costToServe,
 *   activities: [
 *     { activity: 'visits', type: 'rate', rate: '350' },
 *     { activity: 'financing', type: 'financing', rate: '0.06', dayCount: 'year-360' },
 *   ],
 * });
 * const facts = { id: 'C-1', revenue: '100000', costOfGoods: '82000', activities: { visits: '24' }, averageReceivable: '40000', days: 90 };
 * const decision = measureCustomerProfit(policy, facts, { asOf: '2026-09-30' });
 * decision.outcome?.profit;                                        // => '9000.00'
 * decision.outcome?.profitRate?.value;                             // => 0.09
 * decision.outcome?.activities.map(({ cost }) => cost);            // => ['8400.00', '600.00']
 * describe(decision, { locale: en }).split('\n')[0];               // => 'Profit: CN¥9,000.00'
 * ```
 * @category Value
 */
export function measureCustomerProfit<A extends string>(
  policy: Defined<CostToServePolicy<A>>,
  facts: CustomerProfitFacts<A>,
  options: DecideOptions,
): Decision<CustomerProfit<A>, string, ContributionReasonCode> {
  const costs = readyCostToServe(policy as unknown as Defined<CostToServePolicy>);
  const { asOf, explain } = readDecideOptions(options);
  requireInForce(policy, asOf, '/options/asOf');
  return profitOf(costs, facts, { policy: refOf(policy), asOf, explain });
}

/** What the answers for all customers share. */
export interface ProfitQuestion extends Pick<Decision<never>, 'policy' | 'asOf'> {
  readonly explain: Explain;
}

/** The profit of one customer whose facts come from outside. */
export function profitOf<A extends string>(
  costs: ReadyCosts,
  facts: unknown,
  { policy, asOf, explain }: ProfitQuestion,
): Decision<CustomerProfit<A>, string, ContributionReasonCode> {
  const read = readProfitFacts(facts, costs);
  const costed = costActivities(costs, read);
  const { missing } = costed;
  const envelope = { id: read.id, policy, asOf, missing };
  if (missing.length > 0) {
    const reason: Why = { code: 'value/profit-unknown', params: { names: missing } };
    return { ...envelope, outcome: null, reasons: explain === 'none' ? [] : [reason] };
  }
  const outcome = outcomeOf(costs, read, costed);
  return {
    ...envelope,
    outcome: outcome as CustomerProfit<A>,
    reasons: explain === 'none' ? [] : reasonsOf(outcome, costed),
  };
}

function outcomeOf(
  { currency, rounding }: ReadyCosts,
  { revenue, costOfGoods }: ReadProfitFacts,
  { costs }: CostedActivities,
): CustomerProfit {
  const text = (amount: Decimal) => padded(amount, rounding.scale);
  const grossMargin = revenue.minus(costOfGoods);
  const costToServe = costs.reduce((sum, { cost }) => sum.plus(toOperand(cost, '')), zero);
  const profit = grossMargin.minus(costToServe);
  const rate = (part: Decimal) => (revenue.gt(0) ? ratioOfDecimals(part, revenue) : null);
  return {
    currency,
    revenue: text(revenue),
    costOfGoods: text(costOfGoods),
    grossMargin: text(grossMargin),
    activities: costs.map(({ activity, cost }) => ({ activity, cost })),
    costToServe: text(costToServe),
    profit: text(profit),
    grossMarginRate: rate(grossMargin),
    profitRate: rate(profit),
  };
}

function reasonsOf(outcome: CustomerProfit, { costs }: CostedActivities): readonly Why[] {
  const whole: Why = {
    code: 'value/customer-profit',
    figure: outcome.profit,
    params: { currency: outcome.currency },
    parts: [
      {
        code: 'value/profit-gross-margin',
        figure: outcome.grossMargin,
        params: {},
        parts: [
          { code: 'value/profit-revenue', figure: outcome.revenue, params: {} },
          { code: 'value/profit-cost-of-goods', figure: negated(outcome.costOfGoods), params: {} },
        ],
      },
      {
        code: 'value/profit-cost-to-serve',
        figure: negated(outcome.costToServe),
        params: {},
        parts: costs.map(({ reason }) => reason),
      },
    ],
  };
  return outcome.profitRate === null
    ? [whole, { code: 'value/no-revenue', params: { revenue: outcome.revenue } }]
    : [whole];
}
