import type { ChannelRatio, ChannelReasonCode } from '../../channel/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

const ratios: { readonly [K in ChannelRatio]: string } = {
  completion: 'target completion',
  growth: 'growth',
  marginRate: 'margin rate',
  retention: 'retention',
  share: 'share',
};

const ratio = (say: Say) => say.word('ratio', ratios);

/** The words of the channel room in English. */
export const channel: Sentences<ChannelReasonCode> = {
  'channel/no-base': (say) => `No ${ratio(say)} can be told: there is nothing to compare with`,
  'channel/no-target': (say) => `No ${ratio(say)} can be told: no target was given`,
  'channel/no-cost': (say) => `No ${ratio(say)} can be told: at least one line has no cost`,
  'channel/no-customers': (say) =>
    `No ${ratio(say)} can be told: at least one line has no customer`,
};
