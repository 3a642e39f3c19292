import { parseIncentivePlan } from 'clientele/incentive';
import { lineOf, planOf, settledOf, without } from '../incentive.js';

export const kind = 'incentive/growth';

export function answer(input: unknown): unknown {
  const { plan, baseline, actual, ...rest } = without(input);
  const { paidOn, nonPositiveBaseline, newPartnerRate, ...terms } = without(plan);
  const defined = parseIncentivePlan(
    planOf(terms, {
      structure: 'all-units',
      basis: {
        tier: {
          type: 'growth',
          of: 'net-amount',
          baseline: 'baseline',
          nonPositiveBaseline:
            nonPositiveBaseline === 'new-partner-rate' ? { newPartnerRate } : nonPositiveBaseline,
        },
        pay: paidOn === 'actual' ? 'net-amount' : paidOn,
      },
      negativeMeasure: 'extend-first-band',
    }),
  );
  const facts = { lines: [lineOf('actual', 'sale', actual)], measures: { baseline }, ...rest };
  const { outcome } = settledOf(defined, facts);
  if (outcome === null) return { undetermined: true };
  const { tier, entitlement } = outcome;
  return {
    payout: entitlement,
    ...(typeof tier === 'object' && tier ? { growth: tier.value } : {}),
  };
}
