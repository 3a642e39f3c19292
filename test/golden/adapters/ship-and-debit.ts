import { claimShipAndDebit, parseIncentiveTerms } from 'clientele/incentive';
import { without } from '../incentive.js';
import { asOf, termsOf } from '../terms.js';

export const kind = 'incentive/ship-and-debit';

export function answer(input: unknown): unknown {
  const { plan, ...sale } = without(input);
  const terms = parseIncentiveTerms(termsOf('ship-and-debit', plan)) as Parameters<
    typeof claimShipAndDebit
  >[0];
  const sales = [{ ...sale, id: 'sale', date: asOf }];
  const { outcome } = claimShipAndDebit(terms, { id: 'case', sales } as never, { asOf });
  return outcome === null ? { undetermined: true } : { claim: outcome.claim };
}
