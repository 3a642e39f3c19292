import { type Combination, combineIncentives } from 'clientele/incentive';
import { inputOf } from '../format-keys.js';

export const kind = 'incentive/stacking';

/** The library knows the same keys of a combination as the format. */
export function answer(input: unknown): unknown {
  const { plan, value } = inputOf(input, ['value']);
  const { amounts, ...sums } = combineIncentives(plan as Combination, value as string);
  return {
    amounts: Object.fromEntries(amounts.map(({ deal, amount }) => [deal, amount])),
    ...sums,
  };
}
