import type { Finding } from '../../kernel/decision/index.js';
import { lintDealerTerms } from '../dealer/lint-dealer-terms.js';
import { lintConsideration } from '../economics/lint-consideration.js';
import { lintCommissionCredit } from '../people/lint-commission-credit.js';
import { lintCommissionRates } from '../people/lint-commission-rates.js';
import { lintContest } from '../people/lint-contest.js';
import type { IncentiveTerms } from './policy.js';

/** What is wrong or suspicious in terms of the right shape. */
export function lintTerms({ terms, rounding }: IncentiveTerms): readonly Finding[] {
  switch (terms.type) {
    case 'commission-credit':
      return lintCommissionCredit(terms);
    case 'commission-rates':
      return lintCommissionRates(terms);
    case 'contest':
      return lintContest(terms, rounding);
    case 'commission-draw':
    case 'commission-release':
    case 'ramp-quota':
      return [];
    case 'consideration-estimate':
      return lintConsideration(terms);
    default:
      return lintDealerTerms(terms);
  }
}
