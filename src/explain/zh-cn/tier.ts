import type { TierErrorCode, TierReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';

/** The words of the tier room in Chinese. */
export const tier: Sentences<TierReasonCode | TierErrorCode> = {
  'tier/computed': (say) => `客户等级：${say.label('grade')}`,
  'tier/ranked': (say) =>
    `${say.text('measure')} 为 ${say.number('value')}，在 ${say.number('population')} 个客户中排第 ${say.number('rank')}`,
  'tier/within-quota': (say) => `前 ${say.number('quota')} 名为“${say.label('grade')}”或更高等级`,
  'tier/distance-to-next': (say) =>
    `${say.text('measure')} 再增加 ${say.number('distance')}，即与“${say.label('grade')}”的最后一名（${say.number('cut')}）持平`,
  'tier/population-too-small': (say) =>
    `共有 ${say.number('population')} 个客户，而分级至少需要 ${say.number('minimum')} 个`,
  'tier/shares-not-one': (say) => `各等级占比之和为 ${say.number('sum')}，不等于 1。`,
  'tier/empty-share': (say) => `等级“${say.text('grade')}”占比为零，没有客户会得到它。`,
};
