import { creditCommission } from 'clientele/incentive';
import { inputOf, keysOf, listOf } from '../format-keys.js';
import { asOf, byIds, termsOf } from '../terms.js';

export const kind = 'incentive/commission-credit';

export function answer(input: unknown): unknown {
  const { plan, amount } = inputOf(input, ['amount']);
  const { credits } = keysOf('policy', plan, ['credits']);
  const rule = {
    credits: listOf('policy', credits, (credit) =>
      keysOf('policy', credit, ['id', 'kind', 'share', 'rate']),
    ),
  };
  const terms = termsOf('commission-credit', rule);
  const { outcome } = creditCommission(terms, { id: 'case', amount } as never, { asOf });
  return outcome === null
    ? { undetermined: true }
    : { earnings: byIds(outcome.credits, ({ earning }) => earning) };
}
