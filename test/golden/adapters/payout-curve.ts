import { parseIncentivePlan, rateMeasure } from 'clientele/incentive';
import { isRecord } from '../compare.js';
import { planOf, rowsOf, without } from '../incentive.js';

export const kind = 'incentive/payout-curve';

export function answer(input: unknown): unknown {
  const { plan: told, at, ...rest } = without(input);
  const plan = parseIncentivePlan(planOf(told));
  const rated = rowsOf(at, (point) => rateMeasure(plan, { ...pointOf(point), ...rest } as never));
  return { payouts: rated.map(({ payout }) => payout), next: rated.map(({ next }) => next) };
}

/** A point in the words of the library. */
function pointOf(point: unknown): object {
  if (!isRecord(point)) return without(point);
  const { tierMeasure: measure, payMeasure: paid, ...rest } = point;
  return { measure, ...(paid === undefined ? {} : { paid }), ...rest };
}
