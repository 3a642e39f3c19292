import { type AccrualFacts, accrueRebate, parseIncentivePlan } from 'clientele/incentive';
import { inputOf } from '../format-keys.js';
import { payoutPlanOf, planOf } from '../incentive.js';

export const kind = 'incentive/accrual';

export function answer(input: unknown): unknown {
  const { plan, ...facts } = inputOf(input, ['movements']);
  const terms = payoutPlanOf(plan, { required: ['boundary', 'accrual'] });
  return accrueRebate(parseIncentivePlan(planOf(terms)), facts as unknown as AccrualFacts);
}
