import { estimateConsideration } from 'clientele/incentive';
import { inputOf, keysOf } from '../format-keys.js';
import { asOf, termsOf } from '../terms.js';

export const kind = 'incentive/consideration-estimate';

/** Without a constraint the amount is the estimate, of which the library also tells the digits that rounding takes. */
export function answer(input: unknown): unknown {
  const { plan, outcomes } = inputOf(input, ['outcomes']);
  const terms = termsOf('consideration-estimate', keysOf('policy', plan, ['method']));
  const { outcome } = estimateConsideration(terms, { id: 'case', outcomes } as never, { asOf });
  return outcome === null ? { undetermined: true } : { amount: outcome.estimate };
}
