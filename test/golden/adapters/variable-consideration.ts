import { type RevenueFacts, recogniseRevenue } from 'clientele/incentive';
import { keysOf } from '../format-keys.js';

export const kind = 'incentive/variable-consideration';

/** The library knows the same keys of a period as the format. */
export function answer(input: unknown): unknown {
  const facts = keysOf('input', input, ['periods'], ['billedUnitPrice']);
  const { periods } = recogniseRevenue(facts as unknown as RevenueFacts);
  return {
    revenue: periods.map(({ revenue }) => revenue),
    refundLiability: periods.map(({ refundLiability }) => refundLiability),
  };
}
