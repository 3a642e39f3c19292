import { addDays } from 'clientele/calendar';
import { settleDraw } from 'clientele/incentive';
import { listOf } from '../format-keys.js';
import { without } from '../incentive.js';
import { exactTermsOf } from '../people.js';
import { asOf } from '../terms.js';

export const kind = 'incentive/commission-draw';

/** The format numbers its periods; here each is a day. */
export function answer(input: unknown): unknown {
  const { plan, earned, ...facts } = without(input);
  const terms = exactTermsOf('commission-draw', plan) as Parameters<typeof settleDraw>[0];
  const periods = listOf('input', earned, (amount, index) => ({
    start: addDays('1900-01-01', index),
    end: addDays('1900-01-02', index),
    earned: amount,
  }));
  const { outcome } = settleDraw(terms, { id: 'case', ...facts, periods } as never, { asOf });
  return outcome === null
    ? { undetermined: true }
    : {
        payouts: outcome.periods.map(({ payout }) => payout),
        balances: outcome.periods.map(({ balance }) => balance),
      };
}
