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
    ? `；再增加 ${say.number('distance')}，即${say.has('rank') ? `与“${say.label('above', 'aboveLabel')}”的最后一名持平` : `达到“${say.label('above', 'aboveLabel')}”`}`
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
  'tier/band-met': (say) =>
    say.has('match')
      ? `“${say.label('grade')}”的要求：${say.text('match') === 'all' ? '各项均已达到' : '已达到其中一项'}`
      : `满足“${say.label('grade')}”的条件`,
  'tier/not-met': (say) =>
    say.has('match')
      ? `未达“${say.label('grade')}”：${say.text('match') === 'all' ? '尚差以下各项' : '以下任一项达到即可'}`
      : `未达“${say.label('grade')}”：条件不满足`,
  'tier/no-band': (say) => `未达到任何一档${say.has('grade') ? '' : '，且未设其余客户的等级'}`,
  'tier/undecided': (say) => `无法判断是否达到“${say.label('grade')}”`,
  'tier/reached': (say) => `${measure(say)}为 ${say.number('value')}，达到 ${say.number('bound')}`,
  'tier/short-of': (say) =>
    `${measure(say)}为 ${say.number('value')}，还差 ${say.number('distance')} 达到 ${say.number('bound')}`,
  'tier/unknown-figure': (say) =>
    `${measure(say)}未提供${say.has('bound') ? `（要求至少 ${say.number('bound')}）` : ''}`,
  'tier/points-reached': (say) =>
    `得分 ${say.number('score')}，“${say.label('grade')}”要求 ${say.number('from')} 分`,
  'tier/points-short': (say) =>
    `未达“${say.label('grade')}”：还差 ${say.number('distance')} 分（要求 ${say.number('from')} 分）`,
  'tier/cell': (say) => `以下两个级别对应“${say.label('grade')}”`,
  'tier/cell-above': (say) => `未达“${say.label('grade')}”：尚差以下各项`,
  'tier/axis-level': (say) =>
    `${measure(say)}${say.has('value') ? `为 ${say.number('value')}` : ''}，属于“${say.label('level', 'levelLabel')}”${say.has('bound') ? `（${say.number('bound')} 起）` : ''}`,
  'tier/needs-population': () => '该方案在客户之间比较，单个客户无法单独定级；请一次传入全部客户。',
  'tier/needs-no-population': () =>
    '按数值划分的矩阵逐个客户定级，不需要最少客户数，也不需要备用规则。',
  'tier/not-a-figure': (say) =>
    `客户按数值分级，“${say.text('word')}”永远不会满足；请写成普通数字。`,
  'tier/mixed-levels': () => '同一坐标轴的级别有的按数值、有的按占比；须统一。',
  'tier/levels-not-falling': (say) =>
    `级别“${say.text('level')}”的下限（${say.number('atLeast')}）不低于前一级别。`,
  'tier/last-level-not-open': (say) =>
    say.has('atLeast')
      ? `最后一个级别“${say.text('level')}”须包含其余全部客户，不设下限。`
      : `只有最后一个级别可以不设下限；“${say.text('level')}”须设下限。`,
  'tier/cells-not-matching': (say) =>
    `矩阵的格数与级别数不符：此处应为 ${say.number('expected')}，实为 ${say.number('received')}。`,
  'tier/unknown-grade': (say) =>
    `方案中没有等级“${say.text('grade')}”${say.has('known') ? `，可用等级：${say.list('known')}` : ''}。`,
  'tier/unused-grade': (say) =>
    `矩阵中没有任何格子使用等级“${say.text('grade')}”，不会有客户进入该等级。`,
  'tier/unreachable-grade': (say) =>
    `不会有客户进入等级“${say.text('grade')}”：达到它的客户必先达到“${say.text('above')}”。`,
  'tier/keep-above-enter': (say) =>
    say.has('measure')
      ? `等级“${say.text('grade')}”的保级要求高于升级要求（${measure(say)}），可能刚升级就降级。`
      : `等级“${say.text('grade')}”的保级要求高于升级要求，可能刚升级就降级。`,
  'tier/empty-band': (say) =>
    say.value('always') === true
      ? `等级“${say.text('grade')}”没有任何要求，所有客户都会进入，更低的等级无人进入。`
      : `等级“${say.text('grade')}”要求达到其中任一项，但未列出任何指标，不会有客户进入。`,
  'tier/grid-not-monotone': (say) =>
    `${measure(say)}更高，等级反而更低：“${say.text('level')}”为“${say.text('grade')}”，其下一级别为“${say.text('below')}”。`,
};
