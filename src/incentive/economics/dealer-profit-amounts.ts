import { type Decimal, divideRounded, plain, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import { tidyAmount } from '../tidy-amount.js';
import type { ProfitGroup } from './dealer-profit.js';
import type { ReadAccount, ReadLine } from './read-dealer-profit.js';
import type { ProfitOptions } from './read-profit-options.js';

/** What the lines of an account come to. */
export interface ProfitAmounts {
  readonly sales: Decimal;
  readonly costOfGoods: Decimal;
  readonly incentives: Decimal;
  readonly penalties: Decimal;
  readonly support: Decimal;
  readonly expenses: Decimal;
  readonly grossProfit: Decimal;
  readonly netIncentives: Decimal;
  readonly operatingIncome: Decimal;
  readonly operatingProfit: Decimal;
}

/** Sums the account, group by group. */
export function profitAmounts({ lines }: ReadAccount): ProfitAmounts {
  const of = (group: ProfitGroup) => sumOf(lines, (line) => line.group === group);
  const [sales, costOfGoods] = [of('sales'), of('cost-of-goods')];
  const [incentives, penalties] = [of('incentives'), of('penalties')];
  const [support, expenses] = [of('support'), of('expenses')];
  const grossProfit = sales.minus(costOfGoods);
  const netIncentives = incentives.minus(penalties);
  const operatingIncome = grossProfit.plus(netIncentives);
  return {
    ...{ sales, costOfGoods, incentives, penalties, support, expenses, grossProfit, netIncentives },
    operatingIncome,
    operatingProfit: operatingIncome.plus(support).minus(expenses),
  };
}

function sumOf(lines: readonly ReadLine[], counts: (line: ReadLine) => boolean): Decimal {
  return lines.reduce((sum, line) => (counts(line) ? sum.plus(line.amount) : sum), zero);
}

/** The sales that bring no profit and no loss, and what they were found by. */
export interface BreakEven {
  readonly sales: DecimalString | null;
  /** What sales bring that grows with them, and what has to be earned whatever they are. */
  readonly contribution: Decimal;
  readonly fixed: Decimal;
  readonly why: 'found' | 'no-sales' | 'no-contribution' | 'nothing-to-earn';
}

/**
 * Gross profit, incentives and variable expenses go with sales; support, penalties, fixed incentives and the other expenses
 * stay what they are. So sales × fixed ÷ contribution earn just what is fixed.
 */
export function breakEvenOf(
  { lines }: ReadAccount,
  amounts: ProfitAmounts,
  { fixedIncentives, variableExpenses, rounding }: ProfitOptions,
): BreakEven {
  const staying = sumOf(lines, isIn('incentives', fixedIncentives));
  const going = sumOf(lines, isIn('expenses', variableExpenses));
  const { sales, grossProfit, incentives, penalties, support, expenses } = amounts;
  const contribution = grossProfit.plus(incentives.minus(staying)).minus(going);
  const fixed = expenses.minus(going).plus(penalties).minus(support).minus(staying);
  const found = { contribution, fixed };
  if (!sales.gt(0)) return { ...found, sales: null, why: 'no-sales' };
  if (!contribution.gt(0)) return { ...found, sales: null, why: 'no-contribution' };
  if (fixed.lt(0)) return { ...found, sales: null, why: 'nothing-to-earn' };
  const needed = fixed.times(sales);
  const text =
    rounding === null
      ? plain(tidyAmount(needed.div(contribution), 0))
      : divideRounded(needed, contribution, rounding);
  return { ...found, sales: text, why: 'found' };
}

function isIn(group: ProfitGroup, names: ReadonlySet<string>) {
  return (line: ReadLine) => line.group === group && line.name !== null && names.has(line.name);
}
