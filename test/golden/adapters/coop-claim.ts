import { claimCoopFund } from 'clientele/incentive';
import { inputOf, keysOf } from '../format-keys.js';
import { asOf, termsOf } from '../terms.js';

export const kind = 'incentive/coop-claim';

export function answer(input: unknown): unknown {
  const told = inputOf(input, ['purchases', 'spend'], ['alreadyPaid']);
  const { plan, purchases, spend, ...paidBefore } = told;
  const rule = keysOf('policy', plan, ['accrualRate', 'reimbursementRate']);
  const facts = {
    id: 'case',
    purchases: [{ date: asOf, amount: purchases }],
    spend: [{ id: 'spend', date: asOf, amount: spend }],
    ...paidBefore,
  };
  const { outcome } = claimCoopFund(termsOf('coop-fund', rule), facts as never, { asOf });
  return outcome ?? { undetermined: true };
}
