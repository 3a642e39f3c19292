import { parseIncentivePlan, rateMeasure } from 'clientele/incentive';
import { inputOf, keysOf, listOf } from '../format-keys.js';
import { payoutPlanOf, planOf } from '../incentive.js';

export const kind = 'incentive/payout-curve';

export function answer(input: unknown): unknown {
  const { plan: told, at } = inputOf(input, ['at']);
  const plan = parseIncentivePlan(planOf(payoutPlanOf(told)));
  const rated = listOf('input', at, (point) => rateMeasure(plan, pointOf(point) as never));
  return { payouts: rated.map(({ payout }) => payout), next: rated.map(({ next }) => next) };
}

/** A point in the words of the library. */
function pointOf(point: unknown): object {
  const told = keysOf('input', point, ['tierMeasure'], ['payMeasure']);
  const { tierMeasure: measure, payMeasure: paid } = told;
  return { measure, ...(paid === undefined ? {} : { paid }) };
}
