import { claimShipAndDebit } from 'clientele/incentive';
import { inputOf, keysOf, recordOf } from '../format-keys.js';
import { wordOf } from '../incentive.js';
import { asOf, termsOf } from '../terms.js';

export const kind = 'incentive/ship-and-debit';

const termOf = {
  'down-to-price': 'price',
  'down-by-amount': 'amount',
  'down-by-rate': 'rate',
  'protect-margin': 'margin',
};

export function answer(input: unknown): unknown {
  const { plan } = recordOf('input', input);
  const { agreement } = recordOf('policy', plan);
  const term = wordOf(termOf, agreement);
  const rule = keysOf('policy', plan, ['agreement', ...(term === null ? [] : [term])]);
  const terms = termsOf('ship-and-debit', rule);
  const ofMargin = agreement === 'protect-margin' ? ['unitSell'] : [];
  const { plan: _plan, ...sale } = inputOf(input, ['quantity', 'unitCost', ...ofMargin]);
  const sales = [{ ...sale, id: 'sale', date: asOf }];
  const { outcome } = claimShipAndDebit(terms, { id: 'case', sales } as never, { asOf });
  return outcome ?? { undetermined: true };
}
