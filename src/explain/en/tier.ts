import type { ComputeErrorCode, ComputeReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { counted } from './counted.js';

const measure = (say: Say) => say.label('measure', 'measureLabel');

/** The words of computed grades in English. */
export const tier: Sentences<ComputeReasonCode | ComputeErrorCode> = {
  'tier/computed': (say) => `Grade: ${say.label('grade')}`,
  'tier/ranked': (say) =>
    `${measure(say)} ${say.number('value')} is number ${say.number('rank')} of ${counted(say, 'population', 'customer', 'customers')}`,
  'tier/within-quota': (say) =>
    `Places up to ${say.number('quota')} are ${say.label('grade')}${say.value('isTop') === true ? '' : ' or better'}`,
  'tier/distance-to-next': (say) =>
    say.sign('distance') === 0
      ? `${measure(say)} is equal to the last of the grade ${say.label('grade')} (${say.number('cut')}), but behind it by id`
      : `${say.number('distance')} more of ${measure(say)} draws level with the last of the grade ${say.label('grade')} (${say.number('cut')})`,
  'tier/population-too-small': (say) =>
    `There ${say.text('population') === '1' ? 'is' : 'are'} ${counted(say, 'population', 'customer', 'customers')}; the policy asks for at least ${say.number('minimum')}`,
  'tier/shares-not-one': (say) => `The shares of the grades sum to ${say.number('sum')}, not to 1.`,
  'tier/empty-share': (say) =>
    `The grade ${say.text('grade')} has a share of zero, so nobody gets it.`,
};
