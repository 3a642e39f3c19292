import type { IncentiveErrorCode, IncentiveReasonCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { spaced } from './spaced.js';

/** The stretch of a band, to go before 档; which of its ends are part of it is said where the reason tells. */
const band = (say: Say) => {
  const included = say.value('fromIncluded');
  const from = say.number('from');
  if (!say.has('to'))
    return included === false ? `超过 ${from} ` : ` ${from} ${included === true ? '及' : ''}以上`;
  const start =
    included === false ? `超过 ${from}` : ` ${from}${included === true ? '（含）' : ''}`;
  return `${start}${included === true ? '' : ' '}至 ${say.number('to')}${endOf(say)}`;
};
const endOf = (say: Say) => {
  const included = say.value('toIncluded');
  return included === true ? '（含）' : included === false ? '（不含）' : ' ';
};

const due = (say: Say) =>
  `${say.has('asOf') ? `截至${say.date('asOf')}，` : ''}${say.date('start')}至${say.lastDay('end')}${say.sign() < 0 ? '应扣回' : '应付'}返利：${say.size()}`;
const measure = (say: Say) => spaced(say.label('measure', 'measureLabel'));
const periods: Readonly<Record<string, string>> = {
  month: '月',
  quarter: '季度',
  'half-year': '半年',
  year: '年',
};
const kinds: Readonly<Record<string, string>> = { sale: '销售', return: '退货' };
const modes: Readonly<Record<string, string>> = {
  'half-away-from-zero': '四舍五入',
  'half-even': '四舍六入五成双',
  'half-toward-zero': '五舍六入',
  'away-from-zero': '远离零进位',
  'toward-zero': '截尾',
  floor: '向下取整',
  ceiling: '向上取整',
};

/** The words of the incentive room in Chinese. */
export const incentive: Sentences<IncentiveReasonCode | IncentiveErrorCode> = {
  'incentive/due': (say) => due(say),
  'incentive/computed': (say) =>
    say.sign('measure') < 0
      ? `净额为负，按零计：${say.figure}`
      : say.value('structure') === 'incremental'
        ? `以 ${say.money('measure')} 分段累进计算：${say.figure}`
        : `以 ${say.money('measure')} 全额计算：${say.figure}`,
  'incentive/slice': (say) =>
    `${band(say).trimStart()}档内的 ${say.money('amount')} 按 ${say.percent('rate')} 计：${say.figure}`,
  'incentive/whole': (say) =>
    `适用${band(say)}档，全部 ${say.money('amount')} 按 ${say.percent('rate')} 计：${say.figure}`,
  'incentive/factored': (say) =>
    `条件“${say.label('condition')}”：${measure(say).trimStart()}为 ${say.number('measured')}，系数 ${say.number('factor')}${say.sign() === 0 ? '，不调整' : `：${say.figure}`}`,
  'incentive/rounded': (say) =>
    `保留 ${say.text('scale')} 位小数（${say.word('mode', modes)}）：${say.figure}`,
  'incentive/already-settled': (say) => `此前已结算：${say.figure}`,
  'incentive/carried-forward': (say) => `此前多结算的部分，从以后的返利中抵扣：${say.figure}`,
  'incentive/measured': (say) =>
    `计算依据：${say.date('start')}至${say.lastDay('end')}的净销售额 ${say.figure}`,
  'incentive/sales': (say) => `销售 ${say.number('count')} 笔：${say.figure}`,
  'incentive/returns': (say) => `退货 ${say.number('count')} 笔：${say.figure}`,
  'incentive/line': (say) =>
    `${say.date('date')} ${say.word('type', kinds)} ${say.text('id')}：${say.figure}`,
  'incentive/negative-measure': (say) => `退货超过销售 ${say.size('measure')}，净额按零计`,
  'incentive/next-band': (say) =>
    say.sign('distance') === 0
      ? `再有任何增加，即进入超过 ${say.money('threshold')} 的一档，返利增加 ${say.money('gain')}`
      : say.value('fromIncluded') === false
        ? `再增加超过 ${say.money('distance')}，即进入超过 ${say.money('threshold')} 的一档，返利增加 ${say.money('gain')}`
        : `再增加 ${say.money('distance')} 即达到 ${say.money('threshold')} 档，返利增加 ${say.money('gain')}`,
  'incentive/outside-period': (say) => `日期不在本期内，未计入：${say.number('count')} 笔`,
  'incentive/later-lines': (say) => `截至该日尚未发生或尚未登记，未计入：${say.number('count')} 笔`,
  'incentive/duplicate-lines': (say) => `重复提交，只计一次：${say.number('count')} 笔`,
  'incentive/measure-missing': (say) => `条件所需的数据未提供：${say.list('missing')}`,
  'incentive/no-bands': () => '返利方案没有任何档位。',
  'incentive/bands-overlap': (say) =>
    say.has('before')
      ? `某一档从 ${say.number('from')} 起，低于上一档的终点 ${say.number('before')}。`
      : `某一档从 ${say.number('from')} 起，但上一档没有上限。`,
  'incentive/band-empty': (say) =>
    `某一档的终点 ${say.number('to')} 不高于起点 ${say.number('from')}。`,
  'incentive/bands-gap': (say) =>
    say.has('to')
      ? `${say.number('from')} 至 ${say.number('to')} 之间没有返利。`
      : `${band(say).trimStart()}没有返利。`,
  'incentive/cliff': (say) => `在 ${say.number('at')} 处返利跳升 ${say.figure}。`,
  'incentive/non-monotone': (say) => `在 ${say.number('at')} 处返利反而减少 ${say.size()}。`,
  'incentive/factor-bands-not-ascending': (say) =>
    `条件的上限必须递增，${say.number('upTo')} 不符合。`,
  'incentive/mixed-currencies': (say) =>
    `方案币种为 ${say.text('expected')}，不能加入 ${say.text('received')} 的金额。`,
  'incentive/no-amount': () => '该行既没有金额，也没有数量和单价。',
  'incentive/two-amounts': () => '该行同时给出了金额以及数量和单价。',
  'incentive/period-not-begun': (say) => `该期间自${say.date('start')}起才开始。`,
  'incentive/rate-above-one': (say) =>
    `返利率 ${say.number('rate')} 即 ${say.percent('rate')}；请写成小数，例如 2% 写作 0.02。`,
  'incentive/wrong-period': (say) =>
    `${say.date('start')}至${say.lastDay('end')}不是方案的一个完整${say.word('expected', periods)}。`,
};
