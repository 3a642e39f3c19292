import { subtractDecimals } from 'clientele/decimal';
import { parseIncentivePlan } from 'clientele/incentive';
import { lineOf, planOf, required, settledOf, without } from '../incentive.js';

export const kind = 'incentive/mix';

const strategicOnly = { products: { include: ['strategic'] } };

/** The total in two lines: the strategic products and the others. */
export function answer(input: unknown): unknown {
  const { plan, total, strategic, ...rest } = without(input);
  const { threshold, rate, ...terms } = without(plan);
  const defined = parseIncentivePlan(
    planOf(terms, {
      structure: 'all-units',
      bands: [{ from: threshold, to: null, rate: required(rate) }],
      basis: { tier: { type: 'mix', of: 'net-amount', scope: strategicOnly }, pay: 'net-amount' },
      negativeMeasure: 'extend-first-band',
    }),
  );
  const others = subtractDecimals(total as string, strategic as string);
  const lines = [
    lineOf('strategic', 'sale', strategic, { product: 'strategic' }),
    lineOf('others', 'sale', others, { product: 'others' }),
  ];
  const { outcome } = settledOf(defined, { lines, ...rest });
  if (outcome === null) return { undetermined: true };
  const { tier, entitlement } = outcome;
  return { mix: typeof tier === 'object' ? tier?.value : undefined, payout: entitlement };
}
