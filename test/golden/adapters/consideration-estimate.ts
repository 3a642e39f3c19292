import { estimateConsideration, parseIncentiveTerms } from 'clientele/incentive';
import { without } from '../incentive.js';
import { asOf, termsOf } from '../terms.js';

export const kind = 'incentive/consideration-estimate';

export function answer(input: unknown): unknown {
  const { plan, ...facts } = without(input);
  const terms = parseIncentiveTerms(termsOf('consideration-estimate', plan)) as Parameters<
    typeof estimateConsideration
  >[0];
  const { outcome } = estimateConsideration(terms, { ...facts, id: 'case' } as never, { asOf });
  return outcome ?? { undetermined: true };
}
