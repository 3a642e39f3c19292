import { settleInterestSubsidy } from 'clientele/incentive';
import { inputOf, keysOf, listOf } from '../format-keys.js';
import { asOf, roundingOf, termsOf } from '../terms.js';

export const kind = 'incentive/prepayment-interest';

export function answer(input: unknown): unknown {
  const { plan, deposits, pickups, ...days } = inputOf(input, ['deposits', 'pickups'], ['until']);
  const { rounding, ...rule } = keysOf('policy', plan, ['rate', 'dayCount', 'rounding']);
  const terms = termsOf('interest-subsidy', rule, roundingOf(rounding));
  const told = { id: 'case', deposits: movements(deposits), pickups: movements(pickups) };
  const { outcome } = settleInterestSubsidy(terms, told as never, { asOf, ...days });
  return outcome ?? { undetermined: true };
}

function movements(list: unknown): readonly unknown[] {
  return listOf('input', list, (one) => keysOf('input', one, ['date', 'amount']));
}
