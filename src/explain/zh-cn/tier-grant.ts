import type { GrantErrorCode, GrantReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { spaced } from './spaced.js';

const grade = (say: Say) => `“${say.label('grade')}”`;
const named = (say: Say, name: string) => `“${say.label(name, `${name}Label`)}”`;
const measure = (say: Say) => spaced(say.label('measure', 'measureLabel')).trimStart();
const on = (say: Say) => say.date('date');
const deadline = (say: Say) => (say.has('deadline') ? `（截止${say.date('deadline')}）` : '');
const sources = {
  manual: '人工指定',
  match: '等级匹配',
  trial: '体验',
  gift: '赠送',
  import: '导入',
};
const origins = {
  rule: '按规则授予',
  grace: '暂时保留，待降级',
  lifetime: '终身保留',
  floor: '保底',
  pin: '人工锁定',
};
const given = (say: Say) =>
  `，${say.has('end') ? `至${say.lastDay('end')}` : '直至另行通知'}：${say.word('source', sources)}${say.has('by') ? `，经办 ${say.text('by')}` : ''}${say.has('why') ? `（${say.text('why')}）` : ''}`;

const waits = {
  graceMonths: '宽限期',
  minimumTenureMonths: '最短保有期',
  cooldownMonths: '冷却期',
};

const anyOne = (say: Say) => (say.value('anyOne') === true ? '，满足任一项即可' : '');

/** The words of granted grades in Chinese. */
export const tierGrant: Sentences<GrantReasonCode | GrantErrorCode> = {
  'tier/granted': (say) =>
    `现等级：${say.label('grade')}，自${say.date('since')}起（${say.word('source', origins)}）`,
  'tier/computed-in-window': (say) =>
    say.has('grade')
      ? `${say.date('start')}以来的指标达到${grade(say)}`
      : `${say.date('start')}以来的指标达到哪一等级，无法判断`,
  'tier/measured': (say) =>
    `${measure(say)}为 ${say.number('value')}${say.has('bound') ? `，要求 ${say.number('bound')}` : ''}`,
  'tier/begun': (say) => `${on(say)}：起始等级为${grade(say)}`,
  'tier/upgraded': (say) => `${on(say)}：由${named(say, 'from')}升级为${named(say, 'to')}`,
  'tier/renewed': (say) => `${on(say)}：保级成功，${grade(say)}续期`,
  'tier/requalified': (say) => `${on(say)}：再次达到${grade(say)}的保级要求，有效期重新计算`,
  'tier/not-lowered': (say) => `${on(say)}：指标只达到${named(say, 'found')}，但规则不降级`,
  'tier/step-limited': (say) =>
    `${on(say)}：指标只达到${named(say, 'found')}，按规则降为${named(say, 'to')}`,
  'tier/in-grace': (say) =>
    `${on(say)}：未达到保级要求，进入宽限期，${say.date('on')}起降为${named(say, 'to')}`,
  'tier/in-tenure': (say) =>
    `${on(say)}：未达到保级要求，但未满最短保留期，${say.date('on')}起降为${named(say, 'to')}`,
  'tier/drop-cancelled': (say) => `${on(say)}：达到${grade(say)}的保级要求，取消降级`,
  'tier/dropped': (say) => `${on(say)}：由${named(say, 'from')}降级为${named(say, 'to')}`,
  'tier/cooldown': (say) =>
    `${on(say)}：已达到更高等级，但降级后须等到${say.date('until')}才能升级`,
  'tier/carried-over': (say) =>
    `${on(say)}：${measure(say)}超出部分 ${say.number('surplus')} 结转到下一周期，只计一次`,
  'tier/reopened': (say) => `${on(say)}：退货后，授予${grade(say)}时的指标不再达标`,
  'tier/lifetime': (say) => `终身${grade(say)}，于${on(say)}达成`,
  'tier/floor': (say) => `不低于${grade(say)}${given(say)}`,
  'tier/pinned': (say) => `锁定为${grade(say)}${given(say)}`,
  'tier/made-good': (say) =>
    `${on(say)}完成${grade(say)}的挑战，${say.has('end') ? `保留至${say.lastDay('end')}` : '保留至另行通知'}`,
  'tier/to-next': (say) =>
    say.value('met') === true
      ? `已达到${grade(say)}的要求`
      : say.value('isTold') === false
        ? `尚未达到${grade(say)}的要求${deadline(say)}`
        : `距${grade(say)}还差${deadline(say)}${anyOne(say)}`,
  'tier/to-keep': (say) =>
    say.value('met') === true
      ? `已达到${grade(say)}的保级要求`
      : say.value('isTold') === false
        ? `尚未达到${grade(say)}的保级要求${deadline(say)}`
        : `距保住${grade(say)}还差${deadline(say)}${anyOne(say)}`,
  'tier/lacking': (say) => `${measure(say)}还差 ${say.number('distance')}`,
  'tier/duplicate-events': (say) => `重复的记录，只计一次：${say.number('count')} 条`,
  'tier/later-events': (say) => `截至该日尚未发生或尚未登记的记录：${say.number('count')} 条`,
  'tier/unasked-figures': (say) => `规则未使用记录中的这些指标：${say.list('measures')}`,
  'tier/corrected': (say) =>
    `${say.date('start')}${say.has('end') ? `至${say.lastDay('end')}` : '起'}：等级更正为${named(say, 'after')}，原为${named(say, 'before')}`,
  'tier/nothing-corrected': () => '补登的记录不影响等级',
  'tier/became-known': (say) => `补登的记录：${say.number('count')} 条`,
  'tier/not-begun': (say) => `${on(say)}才成为会员`,
  'tier/figures-unknown': (say) =>
    say.has('missing')
      ? `${on(say)}：缺少${spaced(say.list('missing')).trimEnd()}，无法判断等级`
      : `${on(say)}：无法判断等级`,
  'tier/no-grant': () => '该政策只计算等级，不按时间授予等级。',
  'tier/no-lowest-grade': () => '未达到任何档位的客户没有对应的等级。',
  'tier/bands-not-rising': (say) =>
    `门槛 ${say.number('bound')} 应低于上一等级的 ${say.number('above')}。`,
  'tier/own-rule-only': () => '此项只适用于逐个客户判断的规则，不适用于在全体客户中排名的规则。',
  'tier/carry-over-meaningless': () =>
    '只有门槛为数值、且统计周期随每次评定重新开始时，才能结转超出部分。',
  'tier/held-before-joining': (say) =>
    `等级自${say.date('since')}起，早于入会日${say.date('joined')}。`,
  'tier/measure-given-twice': (say) => `${say.text('measure')}同时出现在事件和单列的指标中。`,
  'tier/never-reviewed': (say) =>
    say.text('field') === 'upgrade'
      ? '升级须等复核，但从不复核，因此没有人能升级。'
      : '从不复核，因此没有人会降级。',
  'tier/longer-than-period': (say) =>
    `${say.word('field', waits)}为 ${say.number('months')} 个月，长于 ${say.number('period')} 个月的周期，其间的复核不起作用。`,
  'tier/short-period': (say) =>
    `即时升上的等级可能在 ${say.number('days')} 天后失去：复核可能随即到来，而等级没有任何保护。`,
  'tier/window-shorter-than-period': (say) =>
    `统计窗口（${say.has('days') ? `${say.number('days')} 天` : `${say.number('months')} 个月`}）短于 ${say.number('period')} 个月的周期，周期初的业绩在复核时不计入。`,
  'tier/lifetime-lowest': (say) => `终身等级“${say.text('grade')}”是最低等级，本来就不会失去。`,
  'tier/unasked-measure': (say) =>
    `终身等级以“${say.text('measure')}”为条件，但没有任何等级用到它，可能是拼写错误。`,
};
