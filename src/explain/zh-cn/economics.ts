import type { EconomicsErrorCode, EconomicsReasonCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { profitGroups, profitNames, profitRatios } from './profit.js';

/** A line of a dealer's account by its name, or by that of its group. */
const line = (say: Say) =>
  say.has('name')
    ? (profitNames[say.text('group')]?.[say.text('name')] ?? `项目“${say.text('name')}”`)
    : say.word('group', profitGroups) || '项目';

const noBreakEven: Readonly<Record<string, string>> = {
  'no-sales': '没有销售，无法测算保本点',
  'no-contribution': '没有保本点：多卖也不增加收益',
  'nothing-to-earn': '没有销售也有盈利，不存在保本点',
};

/** Is the change good for the profit? */
const verdict = (say: Say) => (say.sign() === 0 ? '无影响' : say.sign() < 0 ? '不利' : '有利');
const side = (say: Say, name: string, word: string) =>
  say.has(name) ? `${word} ${say.money(name)}` : `无${word}`;

const unmatched = (say: Say) => {
  switch (say.value('why')) {
    case 'unknown':
      return `没有应得返利 ${say.text('of')}`;
    case 'later':
      return `应得返利 ${say.text('of')} 尚未发生`;
    case 'taken-back':
      return `${say.text('of')} 为扣回项`;
    default:
      return '没有未兑现的返利';
  }
};
const age = (say: Say) =>
  !say.has('from')
    ? '未逾期'
    : say.has('to')
      ? `逾期 ${say.number('from')} 至 ${say.number('to')} 天`
      : `逾期 ${Number(say.text('from')) - 1} 天以上`;

/** A row of a statement by its reference, where it has one, and its id. */
const row = (say: Say) =>
  `${say.date('date')} ${say.has('reference') ? `${say.text('reference')}（${say.text('id')}）` : say.text('id')}`;
const otherwise = (say: Say) =>
  [
    ...(say.sign('days') === 0
      ? []
      : [`对方日期${say.sign('days') < 0 ? '早' : '晚'} ${say.number('apart')} 天`]),
    ...(say.value('kind') === true ? ['类别不同'] : []),
    ...(say.value('reference') === true ? ['单号不同'] : []),
  ].join('，');
const unsupported: Readonly<Record<string, string>> = {
  'nothing-open': '没有可核销的已批费用',
  beyond: '超出所指费用的余额',
  unknown: '所指费用不存在',
};

/** The words about dealer economics, reconciliation and accounting estimates in Chinese. */
export const economics: Sentences<EconomicsReasonCode | EconomicsErrorCode> = {
  'incentive/operating-profit': (say) => `经销商${say.sign() < 0 ? '亏损' : '利润'}：${say.size()}`,
  'incentive/operating-income': (say) => `经营利润（加价毛利与返利奖励，扣除扣罚）：${say.figure}`,
  'incentive/gross-profit': (say) => `加价毛利（销售收入减进货成本）：${say.figure}`,
  'incentive/profit-group': (say) =>
    `${say.word('group', profitGroups) || '各项'}合计：${say.figure}`,
  'incentive/profit-line': (say) => `${line(say)}：${say.figure}`,
  'incentive/no-profit-ratio': (say) =>
    `无法计算${say.word('ratio', profitRatios)}：${say.value('base') === 'sales' ? '销售为零' : '资金占用为零或未提供'}`,
  'incentive/break-even': (say) =>
    `保本销售额为 ${say.money('sales')}，正好弥补不随销售变动的 ${say.money('fixed')}`,
  'incentive/no-break-even': (say) => say.word('why', noBreakEven) || '不存在保本点',
  'incentive/profit-variance': (say) => `经销商利润与预算的差异：${say.figure}（${verdict(say)}）`,
  'incentive/line-variance': (say) =>
    `${line(say)}${say.value('inTotal') === true ? '合计' : ''}：${side(say, 'before', '预算')}，${side(say, 'after', '实际')}，对利润的影响 ${say.figure}（${verdict(say)}）`,
  'incentive/entitled': (say) => `截至${say.date('asOf')}应得返利：${say.figure}`,
  'incentive/credited': (say) => `已兑现：${say.figure}`,
  'incentive/set-off': (say) => `以扣回抵减：${say.figure}`,
  'incentive/outstanding': (say) => `未兑现：${say.figure}`,
  'incentive/aged': (say) => `${age(say)}：${say.figure}`,
  'incentive/received': (say) => `截至${say.date('asOf')}实收返利：${say.figure}`,
  'incentive/over-credited': (say) =>
    `${say.text('id')} 超出 ${say.text('of')} 的未兑现额：${say.figure}`,
  'incentive/unmatched': (say) => `${say.text('id')} 未能核对，${unmatched(say)}：${say.figure}`,
  'incentive/owed-back': (say) => `尚未抵减的扣回，应由客户退还：${say.figure}`,
  'incentive/later-entries': (say) =>
    `该日之后的${say.value('what') === 'credits' ? '兑现' : '应得返利'} ${say.number('count')} 笔未计入：${say.figure}`,
  'incentive/statement-difference': (say) =>
    say.sign() === 0
      ? `双方总额一致：${say.money('ours')}`
      : `我方 ${say.money('ours')}，对方 ${say.money('theirs')}，差异 ${say.figure}`,
  'incentive/statement-matched': (say) =>
    `核对一致 ${say.number('count')} 笔，我方金额 ${say.figure}`,
  'incentive/within-tolerance': (say) => `容差以内的尾差 ${say.number('count')} 笔：${say.figure}`,
  'incentive/amount-differs': (say) =>
    `金额不符：我方 ${say.text('ours')} 为 ${say.money('oursAmount')}，对方 ${say.text('theirs')} 为 ${say.money('theirsAmount')}，差异 ${say.figure}`,
  'incentive/missing-in-theirs': (say) => `对方未记：${row(say)}：${say.figure}`,
  'incentive/missing-in-ours': (say) => `我方未记：${row(say)}：${say.figure}`,
  'incentive/differs-otherwise': (say) =>
    `我方 ${say.text('ours')} 与对方 ${say.text('theirs')} 对应：${otherwise(say) || '无其他差异'}`,
  'incentive/deducted': (say) => `客户扣款：${say.figure}`,
  'incentive/covered': (say) => `已由批准的费用核销：${say.figure}`,
  'incentive/unsupported': (say) =>
    `${say.text('id')} 未核销，${say.word('why', unsupported) || '没有依据'}：${say.figure}`,
  'incentive/claim-unused': (say) => `费用 ${say.text('id')} 尚有余额：${say.figure}`,
  'incentive/other-dealer': (say) =>
    `这是 ${say.text('received')} 的账目，不是 ${say.text('expected')} 的。`,
  'incentive/consideration': (say) =>
    `可计入的对价（${say.value('method') === 'most-likely' ? '最可能发生金额' : '期望值法'}）：${say.figure}`,
  'incentive/outcome-weighed': (say) =>
    `${say.money('amount')} × 概率 ${say.percent('probability')}：${say.figure}`,
  'incentive/most-likely': (say) =>
    `${Number(say.text('tied')) > 1 ? `${say.number('tied')} 个概率相同的结果中取${say.value('ties') === 'highest' ? '最高' : '最低'}者` : '最可能的结果'}，概率 ${say.percent('probability')}：${say.figure}`,
  'incentive/constrained': (say) =>
    say.sign() === 0
      ? `未超过限制：达到 ${say.money('limit')} 的概率为 ${say.percent('probability')}：${say.figure}`
      : `超出 ${say.money('limit')} 的部分把握不足（达到该金额的概率为 ${say.percent('probability')}，要求 ${say.percent('confidence')}）：${say.figure}`,
  'incentive/revenue': (say) => `累计收入：${say.figure}`,
  'incentive/period-revenue': (say) => `第 ${say.number('period')} 期：${say.figure}`,
  'incentive/revenue-of-units': (say) =>
    `本期 ${say.number('units')} 单位，按期末估计：${say.figure}`,
  'incentive/catch-up': (say) => `以前各期的累计追补：${say.figure}`,
  'incentive/refund-liability': (say) =>
    say.sign() < 0
      ? `收入超过已开票 ${say.money('billed')} 的部分：${say.size()}`
      : `已开票 ${say.money('billed')} 中的退款负债：${say.figure}`,
  'incentive/no-estimate': () => '该期需要估计单价，或估计总价及其总数量。',
  'incentive/two-estimates': () => '该期同时给出了估计单价和估计总价，只能保留一个。',
};
