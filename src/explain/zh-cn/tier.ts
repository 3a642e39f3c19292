import type { ComputeErrorCode, ComputeReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { spaced } from './spaced.js';

/** 句中的指标名。 */
const inner = (say: Say) => spaced(say.label('measure', 'measureLabel'));

const measure = (say: Say) => spaced(say.label('measure', 'measureLabel')).trimStart();

/** 排在其前（或连同其本身）的客户合计。 */
const cumulative = (say: Say) =>
  say.text('boundary') === 'crossing'
    ? `该名次之前，${inner(say).trimStart()}合计 ${say.number('before')}，总计 ${say.number('total')}`
    : `截至该名次，${inner(say).trimStart()}合计 ${say.number('through')}，总计 ${say.number('total')}`;

const boundary = (say: Say) =>
  say.text('boundary') === 'up-to' ? '累计占比不超过' : '累计占比低于';

const axis = (say: Say) =>
  say.has('rank')
    ? `${measure(say)}为 ${say.number('value')}，在 ${say.number('population')} 个客户中排名第 ${say.number('rank')}，属“${say.label('level')}”`
    : `${measure(say)}为 ${say.number('value')}，属“${say.label('level')}”`;

const axisDistance = (say: Say) =>
  say.has('above') && say.sign('distance') > 0
    ? `；再增加 ${say.number('distance')}，即与“${say.label('above', 'aboveLabel')}”的最后一名持平`
    : '';

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
  'tier/from-quantile': (say) =>
    `“${say.label('grade')}”从${inner(say)}的 ${say.number('from')} 分位数（${say.number('quantile')}）起算`,
  'tier/cumulative-share': (say) =>
    `${cumulative(say)}；${
      say.value('isLast') === true
        ? `其余客户均为“${say.label('grade')}”`
        : `${boundary(say)} ${say.percent('upTo')} 的为“${say.label('grade')}”`
    }`,
  'tier/on-axis': (say) => `${axis(say)}${axisDistance(say)}`,
  'tier/fallback': (say) =>
    `只有 ${say.number('population')} 个客户，不足规则要求的 ${say.number('minimum')} 个，改按固定门槛分级`,
  'tier/no-total': (say) =>
    say.text('population') === '0'
      ? '没有客户，无从计算占比'
      : `${measure(say)}合计为零，无法计算占比`,
  'tier/shares-not-one': (say) => `各等级占比之和为 ${say.number('sum')}，不等于 1。`,
  'tier/quantile-above-one': (say) =>
    `等级“${say.text('grade')}”的起始分位数为 ${say.number('from')}，不能大于 1。`,
  'tier/quantiles-not-falling': (say) =>
    `分位数应自最高等级起逐级递减；${say.number('after')} 排在 ${say.number('before')} 之后。`,
  'tier/quantiles-end-above-zero': (say) =>
    `最低等级的起始分位数为 ${say.number('from')}；它包含其余所有客户，应从 0 起算。`,
  'tier/abc-not-rising': (say) =>
    `累计占比应自最高等级起逐级递增；${say.number('after')} 排在 ${say.number('before')} 之后。`,
  'tier/abc-not-one': (say) =>
    `最低等级的累计占比为 ${say.number('upTo')}；它包含其余所有客户，应正好为 1。`,
  'tier/fallback-unknown-grade': (say) =>
    `备用规则中的等级“${say.text('grade')}”不在本规则的等级之内。`,
  'tier/fallback-never-used': () => '规则未要求最少客户数，备用规则不会用到。',
  'tier/not-by-columns': (say) =>
    `类型为 ${say.text('type')} 的规则逐个客户分级，只能按记录读取，不能按列读取。`,
  'tier/empty-share': (say) => `等级“${say.text('grade')}”占比为零，不会有客户进入该等级。`,
};
