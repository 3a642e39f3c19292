import type { SharingErrorCode, SharingReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

const units: Readonly<Record<string, string>> = { visits: '次拜访', hours: '小时', CNY: '元' };
const unit = (say: Say) => say.word('unit', units);
const amount = (say: Say) => `${say.size()} ${unit(say)}`;
const grade = (say: Say) => say.label('grade', 'gradeLabel');
const weighed = (say: Say) => {
  if (!say.has('weighBy')) return '';
  const own = say.has('measure')
    ? `，${say.label('measure', 'measureLabel')} ${say.number('weight')}`
    : '';
  const whose = say.text('weighBy') === 'grade' ? '整个等级' : '该等级每个客户';
  return `（${whose}权重 ${say.number('gradeWeight')}${own}）`;
};
const bounds: Readonly<Record<string, string>> = {
  minimum: '下限',
  maximum: '上限',
  weight: '权重',
};
const bound = (say: Say, name: string) => (say.has(name) ? say.number(name) : '不限');

/** The words of sharing resources in Chinese. */
export const tierSharing: Sentences<SharingReasonCode | SharingErrorCode> = {
  'tier/resource-share': (say) => `${grade(say)}：${amount(say)}`,
  'tier/share-minimum': (say) => `保底：${amount(say)}`,
  'tier/share-remainder': (say) => `剩余部分分得${weighed(say)}：${amount(say)}`,
  'tier/held-at-maximum': (say) => `已达上限 ${say.number('maximum')} ${unit(say)}`,
  'tier/minimum-cut': (say) =>
    `比保底的 ${say.number('minimum')} 少 ${say.number('lack')} ${unit(say)}：总量不足，${
      say.text('shortage') === 'top-down' ? '优先满足较高等级' : '各级保底按比例削减'
    }`,
  'tier/minimums-exceed-total': (say) =>
    `保底合计 ${say.number('minimums')} ${unit(say)}，比总量 ${say.number('total')} 多 ${say.size()}`,
  'tier/resource-shared': (say) =>
    `${say.number('total')} ${unit(say)}中，向 ${say.number('customers')} 个客户分配了 ${say.size()}`,
  'tier/resource-unplaced': (say) => `未能分配：${amount(say)}`,
  'tier/unplaced-below-step': (say) => `不足一个最小单位：${amount(say)}`,
  'tier/unplaced-at-maximum': (say) => `所有客户均已达上限：${amount(say)}`,
  'tier/unplaced-without-weight': (say) => `没有客户参与剩余部分的分配：${amount(say)}`,
  'tier/not-whole-steps': (say) =>
    `等级“${say.text('grade')}”的 ${say.number('value')} 不是最小单位 ${say.number('step')} 的整数倍。`,
  'tier/maximum-below-minimum': (say) =>
    `等级“${say.text('grade')}”的上限（${say.number('maximum')}）低于下限（${say.number('minimum')}）。`,
  'tier/share-shrinks': (say) =>
    `较高等级“${say.text('higher')}”的${say.word('bound', bounds)}（${bound(say, 'higherValue')}）反而小于其下的“${say.text('lower')}”（${bound(say, 'lowerValue')}）。`,
  'tier/remainder-for-nobody': () => '各等级权重均为零，保底之后的剩余部分无人可分。',
};
