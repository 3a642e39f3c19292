import type { BaseErrorCode, BaseReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

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
};
