import { plain } from '../../kernel/decimal/decimal.js';
import { ratioOfDecimals } from '../../kernel/decimal/ratio.js';
import type {
  DealerProfit,
  DealerProfitFacts,
  DealerProfitLine,
  DealerProfitOptions,
} from './dealer-profit.js';
import { breakEvenOf, profitAmounts } from './dealer-profit-amounts.js';
import { breakEvenReason, profitReason, ratioReasons } from './dealer-profit-reasons.js';
import { type ReadAccount, type ReadLine, readAccount } from './read-dealer-profit.js';
import { type ProfitOptions, readProfitOptions } from './read-profit-options.js';

/**
 * Does the dealer earn money with us (经销商利润), and with what?
 *
 * The markup is sales less cost of goods; with the six incentives, less penalties, it makes the operating income (经营利润) of seven kinds;
 * the profit is that and support, less expenses. Known names
 * have words: `off-season-subsidy`, `purchase-reward`, `monthly-rebate`, `quarterly-rebate`, `annual-rebate`, `year-end-bonus`; support
 * in `storage`, `freight`, `venue`, `gifts`, `advertising`; expenses for `storage`, `freight`, `wages`, `office`, `tax`, `hospitality`. Other names
 * stand as they are. Amounts are positive as they are spoken of (an expense of `"5"` takes away 5); a negative one is a reversal.
 *
 * @param facts - the account of the dealer over a period, in one currency
 * @param options - `currency` for the words; for the break-even: `fixedIncentives`, `variableExpenses`, `rounding`
 * @returns the profit, its lines and its ratios; a ratio is `null` where its base is zero or not told. For the break-even, gross profit,
 * incentives and variable expenses go with sales, while support, penalties, fixed incentives and other expenses stay; it is
 * `null` where there are no sales, where sales bring nothing, or where there is a profit without any. A reason says why
 * @throws {@link ClienteleError} `input/required`, `input/unknown-key`, `input/not-a-decimal`, `decimal/number-not-exact`, `input/not-an-object`, `input/empty-id`
 * for the facts; `input/not-one-of` for a name in the options that no line has
 * @guarantee the effects of the lines sum to the operating profit, as do the parts of its reason; scaling all amounts scales the profit and
 * leaves the ratios
 * @source house rule: linear cost, volume and profit around the account as it is
 * @example
 * ```ts
 * import { reportDealerProfit } from 'clientele/incentive';
 * const profit = reportDealerProfit({
 *   sales: '1200000', costOfGoods: '1000000', incentives: { 'quarterly-rebate': '30000', 'off-season-subsidy': '9600' },
 *   penalties: '5000', expenses: { wages: '60000', freight: '30000' }, capital: '400000',
 * });
 * profit.operatingIncome;          // => '234600'
 * profit.operatingProfit;          // => '144600'
 * profit.returnOnCapital?.value;   // => 0.3615
 * ```
 * @category Incentive
 */
export function reportDealerProfit(
  facts: DealerProfitFacts,
  options: DealerProfitOptions = {},
): DealerProfit {
  const account = readAccount(facts, '/facts');
  return profitOfAccount(account, readProfitOptions(options, account.lines));
}

/** The profit of an account that was read. */
export function profitOfAccount(account: ReadAccount, options: ProfitOptions): DealerProfit {
  const { id, lines, capital } = account;
  const amounts = profitAmounts(account);
  const { sales, grossProfit, expenses, operatingProfit } = amounts;
  const breakEven = breakEvenOf(account, amounts, options);
  const over = (top: typeof sales, bottom: typeof capital) =>
    bottom === null ? null : ratioOfDecimals(top, bottom);
  return {
    id,
    sales: plain(sales),
    costOfGoods: plain(amounts.costOfGoods),
    grossProfit: plain(grossProfit),
    incentives: plain(amounts.incentives),
    penalties: plain(amounts.penalties),
    netIncentives: plain(amounts.netIncentives),
    operatingIncome: plain(amounts.operatingIncome),
    support: plain(amounts.support),
    expenses: plain(expenses),
    operatingProfit: plain(operatingProfit),
    capital: capital === null ? null : plain(capital),
    grossMargin: over(grossProfit, sales),
    expenseRatio: over(expenses, sales),
    capitalTurnover: over(sales, capital),
    returnOnCapital: over(operatingProfit, capital),
    breakEvenSales: breakEven.sales,
    lines: lines.map(lineText),
    reasons: [
      profitReason(account, amounts, options.currency),
      breakEvenReason(breakEven, options.currency),
      ...ratioReasons(sales, capital),
    ],
  };
}

function lineText({ group, name, amount, effect }: ReadLine): DealerProfitLine {
  return { group, name, amount: plain(amount), effect: plain(effect) };
}
