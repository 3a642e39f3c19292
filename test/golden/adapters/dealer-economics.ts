import { type DealerProfitFacts, reportDealerProfit } from 'clientele/incentive';
import { keysOf } from '../format-keys.js';
import { figureOf, numberOf } from '../incentive.js';

export const kind = 'incentive/dealer-economics';

const required = ['sales', 'costOfGoods', 'incentives', 'penalties', 'expenses'];

/** The library would also take penalties and expenses by name, which the format does not have. */
export function answer(input: unknown): unknown {
  const told = keysOf('input', input, required, ['capital']);
  const [penalties, expenses] = [figureOf(told['penalties']), figureOf(told['expenses'])];
  const facts = { ...told, penalties, expenses } as DealerProfitFacts;
  const { grossMargin, expenseRatio, capitalTurnover, returnOnCapital, ...amounts } =
    reportDealerProfit(facts);
  return {
    ...amounts,
    grossMargin: numberOf(grossMargin),
    expenseRatio: numberOf(expenseRatio),
    capitalTurnover: numberOf(capitalTurnover),
    returnOnCapital: numberOf(returnOnCapital),
  };
}
