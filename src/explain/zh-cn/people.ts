import type { PeopleErrorCode, PeopleReasonCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

/** A stretch of attainment; which of its ends are part of it is said. */
const attained = (say: Say) => {
  const isAbove = say.value('fromIncluded') === false;
  const from = say.percent('from');
  if (!say.has('to')) return `完成率${isAbove ? `超过 ${from}` : ` ${from} 及以上`}`;
  const end = say.value('toIncluded') === true ? '（含）' : '（不含）';
  return `完成率${isAbove ? `超过 ${from} ` : ` ${from}（含）`}至 ${say.percent('to')}${end}`;
};
const place = (say: Say) =>
  `第 ${say.number('rank')} 名${say.text('tied') === '1' ? '' : `（${say.number('tied')} 人并列）`}，得分 ${say.number('score')}`;
const person = (say: Say) => say.label('person');

/** The words about people in Chinese. */
export const people: Sentences<PeopleReasonCode | PeopleErrorCode> = {
  'incentive/quota': (say) =>
    `第 ${say.number('month')} 个月的指标：${say.money('full')} 的 ${say.percent('share')}，即 ${say.figure}`,
  'incentive/attainment': (say) => `销售 ${say.number('sales')}，指标 ${say.number('quota')}`,
  'incentive/commission': (say) => `销售额 ${say.money('amount')} 的提成：${say.figure}`,
  'incentive/split-credit': (say) =>
    `${person(say)}：分摊销售额的 ${say.percent('share')}，即 ${say.money('credited')}，按 ${say.percent('rate')} 提成：${say.figure}`,
  'incentive/roll-up-credit': (say) =>
    `${person(say)}（上级提成，另计）：销售额的 ${say.percent('share')}，即 ${say.money('credited')}，按 ${say.percent('rate')} 提成：${say.figure}`,
  'incentive/credit-unassigned': (say) =>
    `分摊合计占销售额的 ${say.percent('split')}，无人计提的部分：${say.figure}`,
  'incentive/before-rounding': (say) => `取舍前：${say.figure}`,
  'incentive/credit-above-whole': (say) => `分摊比例合计为 ${say.percent('sum')}，超过 100%。`,
  'incentive/credit-incomplete': (say) => `分摊比例合计只有 ${say.percent('sum')}。`,
  'incentive/commission-due': (say) =>
    `截至${say.date('asOf')}${say.sign() < 0 ? '应扣回' : '应付'}提成：${say.size()}`,
  'incentive/commission-computed': (say) =>
    say.sign('sales') <= 0
      ? `销售额 ${say.money('sales')}：${say.figure}`
      : say.value('structure') === 'incremental'
        ? `销售额 ${say.money('sales')} 分段计提：${say.figure}`
        : `销售额 ${say.money('sales')} 全额计提：${say.figure}`,
  'incentive/commission-slice': (say) =>
    `${attained(say)}，${say.money('amount')} 按 ${say.percent('rate')} 计：${say.figure}`,
  'incentive/commission-whole': (say) =>
    `${attained(say)}，全部 ${say.money('amount')} 按 ${say.percent('rate')} 计：${say.figure}`,
  'incentive/no-quota': (say) => `指标为零，销售 ${say.number('sales')} 没有完成率可言`,
  'incentive/quota-missing': () => '条款和数据都没有给出指标',
  'incentive/release-due': (say) =>
    `截至${say.date('asOf')}，发票 ${say.money('invoice')} 已回款 ${say.money('paid')}，${say.sign() < 0 ? '应扣回' : '应兑现'}提成：${say.size()}`,
  'incentive/release': (say) =>
    `${say.date('date')} ${say.sign('amount') < 0 ? '退款' : '回款'} ${say.text('payment')}，${say.money('amount')}：${say.figure}`,
  'incentive/commission-held': (say) =>
    say.sign() < 0 ? `超出全部提成兑现：${say.size()}` : `待回款后兑现：${say.figure}`,
  'incentive/beyond-invoice': (say) =>
    `已回款 ${say.money('paid')}，只计 ${say.money('counted')}，超出发票的部分不兑现`,
  'incentive/no-invoice': () => '发票金额为零，谈不上回款比例',
  'incentive/draw-paid': (say) =>
    `每期${say.value('recoverable') === true ? '预支' : '保底'} ${say.money('draw')}，合计支付：${say.figure}`,
  'incentive/draw-period': (say) => `${say.date('start')}至${say.lastDay('end')}：${say.figure}`,
  'incentive/earned': (say) => `本期计提：${say.figure}`,
  'incentive/draw-advanced': (say) => `预支：${say.figure}`,
  'incentive/draw-recovered': (say) => `抵扣此前预支：${say.figure}`,
  'incentive/draw-topped-up': (say) => `补足保底：${say.figure}`,
  'incentive/draw-open': (say) => `尚待抵扣的预支：${say.figure}`,
  'incentive/periods-not-ended': (say) =>
    `截至${say.date('asOf')}尚未结束，未结算：${say.number('count')} 期`,
  'incentive/periods-outside-terms': (say) =>
    `不在条款有效期内开始，未结算：${say.number('count')} 期`,
  'incentive/prize': (say) => `${place(say)}：${say.figure}`,
  'incentive/no-prize': (say) => `${place(say)}，该名次没有奖金`,
  'incentive/below-minimum-score': (say) =>
    `${place(say)}，未达到获奖所需的 ${say.number('minimum')} 分`,
  'incentive/prizes-pooled': (say) =>
    `${say.number('tied')} 人并列，平分所占名次的奖金：${say.figure}`,
  'incentive/prize-of-rank': (say) => `第 ${say.number('rank')} 名奖金：${say.figure}`,
  'incentive/balance-not-recoverable': () => '保底不抵扣，不应有待抵扣的余额。',
  'incentive/prizes-rise': (say) =>
    `第 ${say.number('rank')} 名的奖金 ${say.number('value')} 高于前一名的 ${say.number('before')}。`,
  'incentive/prize-too-fine': (say) =>
    `奖金 ${say.text('value')} 的小数位数超过 ${say.text('scale')} 位，无法支付。`,
  'incentive/no-prizes': () => '竞赛没有设奖金。',
};
