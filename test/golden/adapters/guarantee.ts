import { type Guarantee, settleGuarantee } from 'clientele/incentive';
import { hasKeys, without } from '../incentive.js';

export const kind = 'incentive/guarantee';

export function answer(input: unknown): unknown {
  const { plan, earned, ...rest } = without(input);
  const settled = settleGuarantee(plan as Guarantee, earned as readonly string[]);
  return hasKeys(rest) ? { error: 'input' } : settled;
}
