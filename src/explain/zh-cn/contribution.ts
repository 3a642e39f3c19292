import type { ContributionReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

const termNames = {
  product: '产品',
  service: '服务',
  personnel: '人员',
  image: '形象',
  money: '货币',
  time: '时间',
  effort: '体力',
  psychic: '精神',
};

const term = (say: Say) => say.word('term', termNames);

/** The words about contribution, concentration, delivered value and profit in Chinese. */
export const contribution: Sentences<ContributionReasonCode> = {
  'value/no-total': (say) =>
    say.value('count') === 0 ? '没有数据，无法计算占比。' : '合计为零，无法计算占比。',
  'value/total-not-positive': (say) => `合计为 ${say.number('total')}，不为正数，占比没有意义。`,
  'value/single-value': () => '只有一个数值，无法计算修正后的基尼系数。',
  'value/delivered-value': (say) =>
    `${say.text('id')} 的顾客让渡价值：${say.figure}（总价值 ${say.number('totalValue')}，总成本 ${say.number('totalCost')}）`,
  'value/delivered-benefit': (say) => `${term(say)}价值：${say.figure}`,
  'value/delivered-cost': (say) => `${term(say)}成本：${say.figure}`,
  'value/delivered-advantage': (say) =>
    `${say.text('offer')} 相对 ${say.text('with')} 的优势：${say.figure}`,
  'value/delivered-difference': (say) => `${term(say)}方面的优势：${say.figure}`,
  'value/no-cost': (say) => `${say.text('id')} 的顾客总成本为零，无法计算价值成本比。`,
  'value/customer-profit': (say) => `客户利润：${say.figure}`,
  'value/profit-gross-margin': (say) => `毛利：${say.figure}`,
  'value/profit-revenue': (say) => `销售收入：${say.figure}`,
  'value/profit-cost-of-goods': (say) => `销货成本：${say.figure}`,
  'value/profit-cost-to-serve': (say) => `服务成本：${say.figure}`,
  'value/profit-activity': (say) =>
    `${say.label('activity')}：${say.figure}（数量 ${say.number('quantity')}，单价 ${say.money('rate')}）`,
  'value/profit-direct-cost': (say) => `${say.label('activity')}：${say.figure}`,
  'value/profit-financing': (say) =>
    `${say.label('activity')}：${say.figure}（平均应收账款 ${say.money('receivable')}，占用 ${say.number('days')} 天，利率 ${say.percent('rate')}，按 ${say.number('daysOfRate')} 天计）`,
  'value/profit-unknown': (say) => `服务成本无法确定：未提供 ${say.list('names')}。`,
  'value/no-revenue': () => '销售收入不为正数，无法计算利润率。',
  'value/pool-unallocated': (say) => `${say.figure} 未能分摊：没有客户使用过该资源。`,
};
