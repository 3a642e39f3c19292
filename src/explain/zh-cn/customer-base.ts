import type { BaseErrorCode, BaseReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { spaced } from './spaced.js';

const nobody: Readonly<Record<string, string>> = {
  'active-in-prior': '没有客户购买',
  'active-in-period': '没有客户购买',
  purchases: '没有购买',
  followed: '没有观察期已满的新客户',
};
const from = (say: Say) => `${say.date('start')}至${say.lastDay('end')}`;

/** The words about the customer base in Chinese. */
export const customerBase: Sentences<BaseReasonCode | BaseErrorCode> = {
  'value/empty-cohort': (say) => `${from(say)}${say.word('denominator', nobody)}，无法计算比率。`,
  'value/days-not-over': (say) =>
    `窗口结束后须满 ${say.number('days')} 天，即到 ${say.lastDay('end')} 才能计算。`,
  'value/no-lookback': (say) =>
    `${say.date('start')}之前没有数据，期内 ${say.number('customers')} 位客户都会被当作新客户。`,
  'value/window-not-over': (say) =>
    `统计期到 ${say.lastDay('end')} 才结束，而数据只截至 ${say.date('asOf')}。`,
  'value/no-complete-cohort': (say) => `还没有同期群满第 ${say.number('age')} 期。`,
  'value/periods-not-adjoining': (say) =>
    `下一期间应从上一期间结束的 ${say.date('end')}开始，实际从 ${say.date('start')}开始。`,
  'value/purchase-outside-periods': (say) => `${say.date('date')}的购买不在任何期间之内。`,
  'value/too-many-periods': (say) =>
    `${say.date('from')}至${say.date('to')}之间的期间超过 ${say.number('most')} 个。`,
  'value/labelled': (say) => `${say.label('dimension')}：${say.list('labels', 'labelWords')}`,
  'value/not-labelled': (say) => `${say.label('dimension')}：没有符合的标签`,
  'value/labels-undetermined': (say) =>
    `${say.label('dimension')}：缺少${spaced(say.list('missing'))}，无法判断`,
  'value/label-holds': (say) => `${say.label('name')}：符合`,
  'value/label-fails': (say) => `${say.label('name')}：不符合`,
  'value/label-unknown': (say) => `${say.label('name')}：无法判断`,
  'value/label-otherwise': (say) => `${say.label('name')}：其他标签都不符合`,
  'value/label-unreachable': (say) =>
    `标签“${say.text('name')}”不会用到：排在前面的“${say.text('by')}”已涵盖其条件。`,
  'value/no-otherwise': (say) => `“${say.text('dimension')}”中没有符合标签的客户将没有标签。`,
  'value/too-little-evidence': (say) =>
    `数据不足：只有 ${say.number('lines')} 行、金额 ${say.number('spend')}，至少需要 ${say.number('minimumLines')} 行、金额 ${say.number('minimumSpend')}。`,
  'value/no-positive-spend': () => '该客户没有净购买额（未购买或已全部退货）。',
  'value/no-population-share': (say) => `全体客户在“${say.text('category')}”上没有净购买额。`,
};
