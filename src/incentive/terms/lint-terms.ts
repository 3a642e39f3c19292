import type { Finding } from '../../kernel/decision/index.js';
import { lintDealerTerms } from '../dealer/lint-dealer-terms.js';
import { lintConsideration } from '../economics/lint-consideration.js';
import type { IncentiveTerms } from './policy.js';

/** What is wrong or suspicious in terms of the right shape. */
export function lintTerms({ terms }: IncentiveTerms): readonly Finding[] {
  switch (terms.type) {
    case 'ramp-quota':
      return [];
    case 'consideration-estimate':
      return lintConsideration(terms);
    default:
      return lintDealerTerms(terms);
  }
}
