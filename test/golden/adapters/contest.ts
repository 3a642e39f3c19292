import { awardPrizes, parseIncentiveTerms } from 'clientele/incentive';
import { isRecord } from '../compare.js';
import { without } from '../incentive.js';
import { byIds } from '../people.js';
import { asOf, exactly, termsOf } from '../terms.js';

export const kind = 'incentive/contest';

/** The format has a scale, the library a rounding with that scale. */
export function answer(input: unknown): unknown {
  const { plan, scores, ...rest } = without(input);
  const { scale, ...agreed } = isRecord(plan) ? plan : { plan, scale: undefined };
  const document = termsOf('contest', agreed, {
    terms: { ...agreed, type: 'contest' },
    rounding: { ...exactly, scale },
  });
  const terms = parseIncentiveTerms(document) as Parameters<typeof awardPrizes>[0];
  const { decisions } = awardPrizes(terms, scores as never, { asOf });
  if (Object.keys(rest).length > 0) return { error: 'input' };
  return {
    ranks: byIds(decisions, ({ outcome }) => outcome?.rank),
    prizes: byIds(decisions, ({ outcome }) => outcome?.prize),
  };
}
