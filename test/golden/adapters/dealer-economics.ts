import { reportDealerProfit } from 'clientele/incentive';
import { required, without } from '../incentive.js';

export const kind = 'incentive/dealer-economics';

export function answer(input: unknown): unknown {
  const { penalties, ...facts } = without(input);
  const { grossMargin, expenseRatio, capitalTurnover, returnOnCapital, ...profit } =
    reportDealerProfit({ ...facts, penalties: required(penalties) } as never);
  return {
    ...profit,
    grossMargin: grossMargin?.value,
    expenseRatio: expenseRatio?.value,
    capitalTurnover: capitalTurnover?.value,
    returnOnCapital: returnOnCapital?.value,
  };
}
