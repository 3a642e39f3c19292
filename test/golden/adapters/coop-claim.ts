import { claimCoopFund, parseIncentiveTerms } from 'clientele/incentive';
import { without } from '../incentive.js';
import { asOf, termsOf } from '../terms.js';

export const kind = 'incentive/coop-claim';

export function answer(input: unknown): unknown {
  const { plan, purchases, spend, ...facts } = without(input);
  const terms = parseIncentiveTerms(termsOf('coop-fund', plan)) as Parameters<
    typeof claimCoopFund
  >[0];
  const told = {
    ...facts,
    id: 'case',
    purchases: [{ date: asOf, amount: purchases }],
    spend: [{ id: 'spend', date: asOf, amount: spend }],
  };
  const { outcome } = claimCoopFund(terms, told as never, { asOf });
  return outcome === null
    ? { undetermined: true }
    : {
        fund: outcome.fund,
        eligible: outcome.eligible,
        paid: outcome.paid,
        unfunded: outcome.unfunded,
      };
}
