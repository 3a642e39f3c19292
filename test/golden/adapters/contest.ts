import { awardPrizes } from 'clientele/incentive';
import { inputOf, keysOf } from '../format-keys.js';
import { asOf, byIds, exactly, termsOf } from '../terms.js';

export const kind = 'incentive/contest';

/** The format has a scale, the library a rounding with that scale; it knows the same keys of a score. */
export function answer(input: unknown): unknown {
  const { plan, scores } = inputOf(input, ['scores']);
  const { scale, ...rule } = keysOf('policy', plan, ['prizes', 'scale', 'ties']);
  const terms = termsOf('contest', rule, { ...exactly, scale });
  const { decisions } = awardPrizes(terms, scores as never, { asOf });
  return {
    ranks: byIds(decisions, ({ outcome }) => outcome?.rank),
    prizes: byIds(decisions, ({ outcome }) => outcome?.prize),
  };
}
