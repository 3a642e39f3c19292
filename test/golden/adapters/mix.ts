import { subtractDecimals } from 'clientele/decimal';
import { parseIncentivePlan } from 'clientele/incentive';
import { inputOf, keysOf } from '../format-keys.js';
import { lineOf, planOf, settledOf } from '../incentive.js';

export const kind = 'incentive/mix';

const strategicOnly = { products: { include: ['strategic'] } };

/** The total in two lines: the strategic products and the others. */
export function answer(input: unknown): unknown {
  const { plan, total, strategic } = inputOf(input, ['total', 'strategic']);
  const { threshold, boundary, rate } = keysOf('policy', plan, ['threshold', 'boundary', 'rate']);
  const defined = parseIncentivePlan(
    planOf({
      structure: 'all-units',
      boundary,
      bands: [{ from: threshold, to: null, rate }],
      basis: { tier: { type: 'mix', of: 'net-amount', scope: strategicOnly }, pay: 'net-amount' },
      negativeMeasure: 'extend-first-band',
    }),
  );
  const others = subtractDecimals(total as string, strategic as string);
  const lines = [
    lineOf('strategic', 'sale', strategic, { product: 'strategic' }),
    lineOf('others', 'sale', others, { product: 'others' }),
  ];
  const { outcome } = settledOf(defined, { lines });
  if (outcome === null) return { undetermined: true };
  const { tier, entitlement } = outcome;
  return { mix: typeof tier === 'object' ? tier?.value : undefined, payout: entitlement };
}
