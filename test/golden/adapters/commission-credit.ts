import { creditCommission } from 'clientele/incentive';
import { without } from '../incentive.js';
import { byIds, exactTermsOf } from '../people.js';
import { asOf } from '../terms.js';

export const kind = 'incentive/commission-credit';

export function answer(input: unknown): unknown {
  const { plan, ...facts } = without(input);
  const terms = exactTermsOf('commission-credit', plan) as Parameters<typeof creditCommission>[0];
  const { outcome } = creditCommission(terms, { id: 'case', ...facts } as never, { asOf });
  return outcome === null
    ? { undetermined: true }
    : { earnings: byIds(outcome.credits, ({ earning }) => earning) };
}
