import { type Guarantee, settleGuarantee } from 'clientele/incentive';
import { inputOf } from '../format-keys.js';

export const kind = 'incentive/guarantee';

/** The library knows the same keys of a guarantee as the format. */
export function answer(input: unknown): unknown {
  const { plan, earned } = inputOf(input, ['earned']);
  return settleGuarantee(plan as Guarantee, earned as readonly string[]);
}
