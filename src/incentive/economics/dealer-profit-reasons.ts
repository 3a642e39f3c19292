import { type Decimal, plain, zero } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { ProfitGroup } from './dealer-profit.js';
import type { BreakEven, ProfitAmounts } from './dealer-profit-amounts.js';
import type { ReadAccount, ReadLine } from './read-dealer-profit.js';
import type { EconomicsReasonCode } from './reasons.js';

type Why = Reason<EconomicsReasonCode>;

/** A currency where it is known, to say amounts in. */
export function inCurrency(currency: string | null): { readonly currency?: string } {
  return currency === null ? {} : { currency };
}

/** Profit = operating income + support − expenses; operating income = (sales − cost of goods) + incentives − penalties, line by line. */
export function profitReason(
  { lines }: ReadAccount,
  { grossProfit, operatingIncome, operatingProfit }: ProfitAmounts,
  currency: string | null,
): Why {
  const of = (group: ProfitGroup) => lines.filter((line) => line.group === group);
  const gross: Why = {
    code: 'incentive/gross-profit',
    figure: plain(grossProfit),
    params: {},
    parts: [...of('sales'), ...of('cost-of-goods')].map(lineReason),
  };
  const groups = (...names: readonly ProfitGroup[]) =>
    names.flatMap((group) => groupReason(group, of(group)));
  const income: Why = {
    code: 'incentive/operating-income',
    figure: plain(operatingIncome),
    params: {},
    parts: [gross, ...groups('incentives', 'penalties')],
  };
  return {
    code: 'incentive/operating-profit',
    figure: plain(operatingProfit),
    params: inCurrency(currency),
    parts: [income, ...groups('support', 'expenses')],
  };
}

function groupReason(group: ProfitGroup, lines: readonly ReadLine[]): readonly Why[] {
  const [first, ...more] = lines;
  if (first === undefined) return [];
  if (first.name === null && more.length === 0) return [lineReason(first)];
  return [
    {
      code: 'incentive/profit-group',
      figure: plain(lines.reduce((sum, { effect }) => sum.plus(effect), zero)),
      params: { group },
      parts: lines.map(lineReason),
    },
  ];
}

function lineReason({ group, name, effect }: ReadLine): Why {
  const params = name === null ? { group } : { group, name };
  return { code: 'incentive/profit-line', figure: plain(effect), params };
}

/** Where the profit turns, or why it does not. */
export function breakEvenReason(
  { sales, contribution, fixed, why }: BreakEven,
  currency: string | null,
): Why {
  const params = {
    ...inCurrency(currency),
    contribution: plain(contribution),
    fixed: plain(fixed),
  };
  return sales === null
    ? { code: 'incentive/no-break-even', params: { ...params, why } }
    : { code: 'incentive/break-even', params: { ...params, sales } };
}

/** The ratios that do not exist, and what they lack. */
export function ratioReasons(sales: Decimal, capital: Decimal | null): readonly Why[] {
  const lacking = (base: string, ratios: readonly string[]): readonly Why[] =>
    ratios.map((ratio) => ({ code: 'incentive/no-profit-ratio', params: { ratio, base } }));
  return [
    ...(sales.isZero() ? lacking('sales', ['gross-margin', 'expense-ratio']) : []),
    ...(capital === null || capital.isZero()
      ? lacking('capital', ['capital-turnover', 'return-on-capital'])
      : []),
  ];
}
