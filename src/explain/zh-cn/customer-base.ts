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
/** Why there is no figure, in short: by what is empty, or by what is too early. */
const noFigure: Readonly<Record<string, string>> = {
  'active-in-prior': '期初没有客户',
  'active-in-period': '期内没有客户购买',
  purchases: '期内没有购买',
  followed: '没有观察期已满的新客户',
  'value/days-not-over': '天数还不够',
};
const whyNoFigure = (say: Say) =>
  say.word(say.has('denominator') ? 'denominator' : 'why', noFigure);
const of = (say: Say) =>
  `${say.date('cohortStart')}至${say.lastDay('cohortEnd')}购买过的 ${say.number('bottom')} 位客户中`;
const figures: Readonly<Record<string, string>> = {
  'value/retention': '留存率',
  'value/churn': '流失率',
  'value/inactivity': '流失率（按天数）',
  'value/repurchase': '复购率',
  'value/repurchase-within': '首购后复购率',
  'value/purchase-frequency': '购买频次',
  'value/average-order': '笔单价',
  'value/spend-per-customer': '客单价',
};
const from = (say: Say) => `${say.date('start')}至${say.lastDay('end')}`;

/** The words about the customer base in Chinese. */
export const customerBase: Sentences<BaseReasonCode | BaseErrorCode> = {
  'value/retention': (say) =>
    `留存率 ${say.percent('shown')}：${of(say)}，${say.number('top')} 位在${from(say)}购买`,
  'value/churn': (say) =>
    `流失率 ${say.percent('shown')}：${of(say)}，${say.number('top')} 位在${from(say)}没有购买`,
  'value/inactivity': (say) =>
    `流失率（按天数）${say.percent('shown')}：${of(say)}，${say.number('top')} 位在${from(say)}的 ${say.number('days')} 天内没有购买`,
  'value/repurchase': (say) =>
    `复购率 ${say.percent('shown')}：${of(say)}，${say.number('top')} 位购买了两天或以上`,
  'value/repurchase-within': (say) =>
    `首购后 ${say.number('days')} 天内复购率 ${say.percent('shown')}：${say.date('cohortStart')}至${say.lastDay('cohortEnd')}首次购买且观察期已满的 ${say.number('bottom')} 位客户中，${say.number('top')} 位再次购买${say.sign('censored') === 0 ? '' : `（另有 ${say.number('censored')} 位观察期未满）`}`,
  'value/purchase-frequency': (say) =>
    `购买频次 ${say.number('shown')}：${from(say)} ${say.number('bottom')} 位客户共购买 ${say.number('top')} 次`,
  'value/average-order': (say) =>
    `笔单价 ${say.number('shown')}：${from(say)} ${say.number('bottom')} 次购买共 ${say.number('top')}`,
  'value/spend-per-customer': (say) =>
    `客单价 ${say.number('shown')}：${from(say)} ${say.number('bottom')} 位客户共消费 ${say.number('top')}`,
  'value/no-figure': (say) =>
    `${say.word('figure', figures)}：无法计算${say.has('why') ? `（${whyNoFigure(say)}）` : ''}`,
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
    `${say.label('dimension')}：缺少${spaced(say.list('missing')).trimEnd()}，无法判断`,
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
