import type { EntitlementErrorCode, EntitlementReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { spaced } from './spaced.js';

const entitlement = (say: Say) => `“${say.label('entitlement')}”`;
const grade = (say: Say) =>
  say.has('grade') ? `“${say.label('grade', 'gradeLabel')}”` : '无等级客户';

const unitWords: Readonly<Record<string, string>> = {
  hour: '小时',
  hours: '小时',
  day: '天',
  days: '天',
  week: '周',
  weeks: '周',
  month: '个月',
  months: '个月',
};
const calendarWords: Readonly<Record<string, string>> = {
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
};

/** A figure with its unit, or nothing where having it is all. */
const amount = (say: Say, name: string) =>
  say.value(name) === true
    ? ''
    : `${say.number(name)}${say.has('unit') ? ` ${say.word('unit', unitWords)}` : ''}`;
const after = (text: string) => (text === '' ? '' : `：${text}`);
const valued = (say: Say) => `${say.label('entitlement')}${after(amount(say, 'value'))}`;
const days = (say: Say) =>
  say.has('end') ? `${say.date('start')}至${say.lastDay('end')}` : `自${say.date('start')}起`;

const sources: Readonly<Record<string, string>> = {
  rule: '按规则评定',
  grace: '处于宽限期',
  lifetime: '终身等级',
  floor: '人工保底',
  pin: '人工指定',
};
const held = (say: Say) => {
  const parts = [
    say.has('since') ? `自${say.date('since')}起` : '',
    say.has('source') ? say.word('source', sources) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `（${parts.join('，')}）`;
};

const promised = (say: Say) => {
  switch (say.text('standard')) {
    case 'response-hours':
      return `承诺 ${say.number('limit')} 小时内响应`;
    case 'visit-every':
      return `承诺每 ${say.number('limit')} ${say.word('unit', unitWords)}拜访一次`;
    default:
      return `承诺${say.word('unit', calendarWords)}拜访 ${say.number('limit')} 次`;
  }
};
const shrunk = (say: Say, name: string) => (say.has(name) ? amount(say, name) || '有' : '无');

/** The words of entitlements in Chinese. */
export const tierEntitlement: Sentences<EntitlementReasonCode | EntitlementErrorCode> = {
  'tier/entitled': (say) => `${grade(say)}${held(say)}享有 ${say.number('count')} 项权益`,
  'tier/entitlement-given': (say) => `${valued(say)}（${days(say)}）`,
  'tier/entitlement-of-higher-grade': (say) =>
    `未享有${entitlement(say)}：${grade(say)}及以上等级才有${after(amount(say, 'value'))}`,
  'tier/entitlement-of-lower-grade': (say) =>
    say.has('grade')
      ? `未享有${entitlement(say)}：仅限${grade(say)}及以下等级`
      : `未享有${entitlement(say)}：没有等级享有`,
  'tier/entitlement-not-begun': (say) =>
    `尚未享有${entitlement(say)}：${say.date('date')}开始${after(amount(say, 'value'))}`,
  'tier/entitlement-ended': (say) => `${entitlement(say)}已于${say.lastDay('date')}到期`,
  'tier/next-grade-adds': (say) =>
    say.list('entitlements') === ''
      ? `升至${grade(say)}没有更多权益`
      : `升至${grade(say)}可增加：${say.list('entitlements', 'labels')}`,
  'tier/entitlement-added': (say) =>
    say.value('after') === true
      ? say.label('entitlement')
      : say.has('before')
        ? `${say.label('entitlement')}：由${spaced(amount(say, 'before'))}变为${spaced(amount(say, 'after')).trimEnd()}`
        : `${say.label('entitlement')}：${amount(say, 'after')}`,
  'tier/entitled-by-sets': (say) =>
    `按 ${say.list('policies')} 共享有 ${say.number('count')} 项权益`,
  'tier/best-of-sets': (say) =>
    `${valued(say)}，按 ${say.text('policy')}${say.list('others') === '' ? '' : `（不低于 ${say.list('others')}）`}`,
  'tier/standards-checked': (say) => {
    const stretch = `${say.date('start')}至${say.lastDay('end')}`;
    if (say.text('count') === '0') return `${grade(say)}没有可核查的服务标准`;
    if (say.value('kept') === true) return `${stretch}，${grade(say)}的服务标准全部达标`;
    return say.value('kept') === false
      ? `${stretch}，${grade(say)}的 ${say.number('count')} 项服务标准中有 ${say.number('broken')} 项未达标`
      : `${stretch}，${grade(say)}的服务标准暂无未达标项`;
  },
  'tier/standard-kept': (say) =>
    `${say.label('entitlement')}：${promised(say)}，${say.text('checked') === '0' ? '暂无可核查的记录' : `${say.number('checked')} 次均达标`}`,
  'tier/standard-broken': (say) =>
    `${say.label('entitlement')}：${promised(say)}，${say.number('checked')} 次中有 ${say.number('breaches')} 次未达标`,
  'tier/standard-open': (say) =>
    say.text('open') === '0'
      ? `${say.label('entitlement')}：${promised(say)}；缺少服务记录`
      : `${say.label('entitlement')}：${promised(say)}；尚有 ${say.number('open')} 次未到期`,
  'tier/late-answer': (say) =>
    `${say.date('date')}的请求用时 ${say.number('hours')} 小时，超出 ${say.number('over')} 小时`,
  'tier/late-visit': (say) =>
    say.has('visited')
      ? `应不晚于${say.date('due')}拜访，实际${say.date('visited')}拜访，晚 ${say.number('days')} 天`
      : `应不晚于${say.date('due')}拜访，至今未拜访`,
  'tier/too-few-visits': (say) =>
    `${say.date('start')}至${say.lastDay('end')}拜访 ${say.number('visits')} 次，应为 ${say.number('promised')} 次`,
  'tier/next-visit': (say) => {
    const from = say.has('last') ? `上次拜访（${say.date('last')}）` : '承诺生效之日';
    const left = say.text('days').startsWith('-')
      ? `已逾期 ${say.size('days')} 天`
      : `还有 ${say.number('days')} 天`;
    return `下次拜访不晚于${say.date('due')}（${left}）：自${from}起每 ${say.number('every')} ${say.word('unit', unitWords)}一次`;
  },
  'tier/no-cadence': (say) => `${grade(say)}没有定期拜访的承诺`,
  'tier/no-visit-to-count-from': () => '尚无拜访记录，也未提供该等级的起始日期，无从起算',
  'tier/value-not-comparable': (say) =>
    say.text('better') === 'having'
      ? `权益“${say.text('entitlement')}”只分有无，等级“${say.text('grade')}”的取值 ${say.text('value')} 没有意义。`
      : `权益“${say.text('entitlement')}”按数值比较，等级“${say.text('grade')}”的取值 ${say.text('value')} 没有意义。`,
  'tier/entitlement-shrinks': (say) =>
    `${entitlement(say)}：较高等级“${say.text('higher')}”（${shrunk(say, 'higherValue')}）反而不如其下的“${say.text('lower')}”（${shrunk(say, 'lowerValue')}）。`,
  'tier/entitlement-for-nobody': (say) => `没有等级享有权益“${say.text('entitlement')}”。`,
  'tier/entitlement-outside-policy': (say) =>
    `权益“${say.text('entitlement')}”的有效期超出了政策的有效期。`,
  'tier/entitlements-differ': (say) =>
    `政策 ${say.list('policies')} 对权益“${say.text('entitlement')}”的定义不同。`,
  'tier/since-after-as-of': (say) =>
    `等级自${say.date('since')}起持有，晚于查询日期（${say.date('asOf')}）。`,
};
