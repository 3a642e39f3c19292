import { addDays } from 'clientele/calendar';
import { settleDraw } from 'clientele/incentive';
import { inputOf, keysOf, listOf } from '../format-keys.js';
import { asOf, termsOf } from '../terms.js';

export const kind = 'incentive/commission-draw';

/** The format numbers its periods; here each is a day. */
export function answer(input: unknown): unknown {
  const { plan, earned } = inputOf(input, ['earned']);
  const terms = termsOf('commission-draw', keysOf('policy', plan, ['draw', 'recoverable']));
  const periods = listOf('input', earned, (amount, index) => ({
    start: addDays('2000-01-01', index),
    end: addDays('2000-01-02', index),
    earned: amount,
  }));
  const { outcome } = settleDraw(terms, { id: 'case', periods } as never, { asOf });
  return outcome === null
    ? { undetermined: true }
    : {
        payouts: outcome.periods.map(({ payout }) => payout),
        balances: outcome.periods.map(({ balance }) => balance),
      };
}
