import { parseIncentiveTerms, settleInterestSubsidy } from 'clientele/incentive';
import { without } from '../incentive.js';
import { asOf, termsOf } from '../terms.js';

export const kind = 'incentive/prepayment-interest';

export function answer(input: unknown): unknown {
  const { plan, until, ...facts } = without(input);
  const terms = parseIncentiveTerms(termsOf('interest-subsidy', plan)) as Parameters<
    typeof settleInterestSubsidy
  >[0];
  const options = { asOf, ...(until === undefined ? {} : { until }) } as never;
  const { outcome } = settleInterestSubsidy(terms, { id: 'case', ...facts } as never, options);
  return outcome === null
    ? { undetermined: true }
    : { segments: outcome.segments, subsidy: outcome.subsidy };
}
