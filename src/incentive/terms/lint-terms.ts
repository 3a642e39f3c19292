import type { Finding } from '../../kernel/decision/index.js';
import { lintCommissionCredit } from '../people/lint-commission-credit.js';
import type { IncentiveTerms } from './policy.js';

/** What is wrong or suspicious in terms of the right shape. */
export function lintTerms({ terms }: IncentiveTerms): readonly Finding[] {
  switch (terms.type) {
    case 'commission-credit':
      return lintCommissionCredit(terms);
    case 'ramp-quota':
      return [];
  }
}
