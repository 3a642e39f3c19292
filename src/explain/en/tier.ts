import type { TierErrorCode, TierReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';

/** The words of the tier room in English. */
export const tier: Sentences<TierReasonCode | TierErrorCode> = {
  'tier/computed': (say) => `Grade: ${say.label('grade')}`,
  'tier/ranked': (say) =>
    `${say.text('measure')} ${say.number('value')} is number ${say.number('rank')} of ${say.number('population')} customers`,
  'tier/within-quota': (say) =>
    `Places up to ${say.number('quota')} are ${say.label('grade')} or better`,
  'tier/distance-to-next': (say) =>
    `${say.number('distance')} more of ${say.text('measure')} draws level with the last of the grade ${say.label('grade')} (${say.number('cut')})`,
  'tier/population-too-small': (say) =>
    `There are ${say.number('population')} customers; the policy asks for at least ${say.number('minimum')}`,
  'tier/shares-not-one': (say) => `The shares of the grades sum to ${say.number('sum')}, not to 1.`,
  'tier/empty-share': (say) =>
    `The grade ${say.text('grade')} has a share of zero, so nobody gets it.`,
};
