import type { ComputeErrorCode, ComputeReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { spaced } from './spaced.js';

const measure = (say: Say) => spaced(say.label('measure', 'measureLabel')).trimStart();

/** The words of computed grades in Chinese. */
export const tier: Sentences<ComputeReasonCode | ComputeErrorCode> = {
  'tier/computed': (say) => `客户等级：${say.label('grade')}`,
  'tier/ranked': (say) =>
    `${measure(say)}为 ${say.number('value')}，在 ${say.number('population')} 个客户中排名第 ${say.number('rank')}`,
  'tier/within-quota': (say) =>
    `前 ${say.number('quota')} 名为“${say.label('grade')}”${say.value('isTop') === true ? '' : '或更高等级'}`,
  'tier/distance-to-next': (say) =>
    say.sign('distance') === 0
      ? `${measure(say)}与“${say.label('grade')}”的最后一名（${say.number('cut')}）相同，但按编号排在其后`
      : `${measure(say)}再增加 ${say.number('distance')}，即与“${say.label('grade')}”的最后一名（${say.number('cut')}）持平`,
  'tier/population-too-small': (say) =>
    `共有 ${say.number('population')} 个客户，而分级至少需要 ${say.number('minimum')} 个`,
  'tier/shares-not-one': (say) => `各等级占比之和为 ${say.number('sum')}，不等于 1。`,
  'tier/empty-share': (say) => `等级“${say.text('grade')}”占比为零，不会有客户进入该等级。`,
};
