import type { ChannelReasonCode } from '../../channel/reasons.js';
import type { Sentences } from '../locale.js';

/** The words of the channel room in English. */
export const channel: Sentences<ChannelReasonCode> = {
  'channel/no-base': (say) =>
    `${say.text('ratio')} does not exist: there is nothing to compare with`,
  'channel/no-target': (say) => `${say.text('ratio')} does not exist: no target was given`,
  'channel/no-cost': (say) => `${say.text('ratio')} cannot be told: at least one line has no cost`,
  'channel/no-customers': (say) =>
    `${say.text('ratio')} cannot be told: at least one line has no customer`,
};
