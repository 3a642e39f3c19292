import { spendOf } from '../purchase-spend.js';

export const kind = 'value/gamma-gamma-mean';

export function answer(input: unknown): unknown {
  const { decisions, summary } = spendOf(input);
  return {
    populationMean: summary.populationMean,
    customers: decisions.map(({ outcome }) => ({ mean: outcome?.meanSpend ?? null })),
  };
}
