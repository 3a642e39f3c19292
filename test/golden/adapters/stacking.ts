import { type Combination, combineIncentives } from 'clientele/incentive';
import { hasKeys, without } from '../incentive.js';

export const kind = 'incentive/stacking';

export function answer(input: unknown): unknown {
  const { plan, value, ...rest } = without(input);
  const { amounts, ...sums } = combineIncentives(plan as Combination, value as string);
  if (hasKeys(rest)) return { error: 'input' };
  return {
    amounts: Object.fromEntries(amounts.map(({ deal, amount }) => [deal, amount])),
    ...sums,
  };
}
