import { releaseCommission } from 'clientele/incentive';
import { inputOf, keysOf, listOf } from '../format-keys.js';
import { asOf, roundingOf, termsOf } from '../terms.js';

export const kind = 'incentive/commission-release';

/** The formula of the format goes on beyond the invoice. */
const rule = { overpayment: 'in-proportion' };

export function answer(input: unknown): unknown {
  const { plan, payments, ...sale } = inputOf(input, ['commission', 'invoice', 'payments']);
  const { rounding } = keysOf('policy', plan, ['rounding']);
  const terms = termsOf('commission-release', rule, roundingOf(rounding));
  const facts = {
    id: 'case',
    ...sale,
    payments: listOf('input', payments, (amount, index) => ({
      id: String(index),
      date: asOf,
      amount,
    })),
  };
  const { outcome } = releaseCommission(terms, facts as never, { asOf });
  return outcome === null
    ? { undetermined: true }
    : { released: outcome.releases.map(({ released }) => released) };
}
