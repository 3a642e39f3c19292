import type { ChannelRatio, ChannelReasonCode } from '../../channel/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { spaced } from './spaced.js';

const ratios: { readonly [K in ChannelRatio]: string } = {
  completion: '目标完成率',
  growth: '增长率',
  marginRate: '毛利率',
  retention: '留存率',
  share: '份额',
};

/** That the ratio cannot be calculated, to go before the reason. */
const cannot = (say: Say) => `无法计算${spaced(say.word('ratio', ratios)).trimEnd()}`;

/** The words of the channel room in Chinese. */
export const channel: Sentences<ChannelReasonCode> = {
  'channel/no-base': (say) => `${cannot(say)}：没有可比的基数`,
  'channel/no-target': (say) => `${cannot(say)}：没有给出目标`,
  'channel/no-cost': (say) => `${cannot(say)}：至少有一笔没有成本`,
  'channel/no-customers': (say) => `${cannot(say)}：至少有一笔没有客户`,
};
