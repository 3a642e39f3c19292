import { type AccrualFacts, accrueRebate, parseIncentivePlan } from 'clientele/incentive';
import { planOf, without } from '../incentive.js';

export const kind = 'incentive/accrual';

export function answer(input: unknown): unknown {
  const { plan, ...facts } = without(input);
  return accrueRebate(parseIncentivePlan(planOf(plan)), facts as unknown as AccrualFacts);
}
