import type { ChannelReasonCode } from '../../channel/reasons.js';
import type { Sentences } from '../locale.js';

/** The words of the channel room in Chinese. */
export const channel: Sentences<ChannelReasonCode> = {
  'channel/no-base': (say) => `${say.text('ratio')} 不存在：没有可比的基数`,
  'channel/no-target': (say) => `${say.text('ratio')} 不存在：没有给出目标`,
  'channel/no-cost': (say) => `${say.text('ratio')} 无法得出：至少有一行没有成本`,
  'channel/no-customers': (say) => `${say.text('ratio')} 无法得出：至少有一行没有客户`,
};
