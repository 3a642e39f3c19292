import { parseIncentiveTerms, releaseCommission } from 'clientele/incentive';
import { isRecord } from '../compare.js';
import { listOf } from '../format-keys.js';
import { without } from '../incentive.js';
import { asOf, termsOf } from '../terms.js';

export const kind = 'incentive/commission-release';

/** The formula of the format goes on beyond the invoice. */
export function answer(input: unknown): unknown {
  const { plan, payments, ...facts } = without(input);
  const { rounding, ...rest } = isRecord(plan) ? plan : { plan, rounding: undefined };
  const agreed = { overpayment: 'in-proportion', ...rest };
  const terms = parseIncentiveTerms(termsOf('commission-release', agreed, { rounding }));
  const told = {
    id: 'case',
    ...facts,
    payments: listOf('input', payments, (amount, index) => ({
      id: String(index),
      date: asOf,
      amount,
    })),
  };
  const { outcome } = releaseCommission(
    terms as Parameters<typeof releaseCommission>[0],
    told as never,
    { asOf },
  );
  return outcome === null
    ? { undetermined: true }
    : { released: outcome.releases.map(({ released }) => released) };
}
