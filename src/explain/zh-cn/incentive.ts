import type { PlanErrorCode, PlanReasonCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { roundingModes } from './rounding-modes.js';
import { spaced } from './spaced.js';

/** A bound of a band: of a ratio as a percentage. */
const bound = (say: Say, name: string) =>
  say.value('ratio') === true ? say.percent(name) : say.number(name);

/** The stretch of a band, to go before 档; which of its ends are part of it is said where the reason tells. */
const band = (say: Say) => {
  const included = say.value('fromIncluded');
  const from = bound(say, 'from');
  if (!say.has('to'))
    return included === false ? `超过 ${from} ` : ` ${from} ${included === true ? '及' : ''}以上`;
  const start =
    included === false ? `超过 ${from}` : ` ${from}${included === true ? '（含）' : ''}`;
  return `${start}${included === true ? '' : ' '}至 ${bound(say, 'to')}${endOf(say)}`;
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

const measures: Readonly<Record<string, string>> = {
  'net-amount': '净销售额',
  'tax-inclusive-amount': '含税净销售额',
  quantity: '净数量',
  'collected-amount': '净回款额',
};
const terms: Readonly<Record<string, string>> = {
  currency: '币种',
  payout: '支付形式',
  period: '期间',
  reset: '重新累计方式',
  basis: '计算依据',
  structure: '结构',
};
const ratios: Readonly<Record<string, string>> = {
  growth: '增长率',
  completion: '目标完成率',
  mix: '品类占比',
};
/** A figure of the measure paid on: in the currency of the payout, unless it has a unit of its own. */
const measured = (say: Say, name: string) =>
  say.has('unit') ? `${say.number(name)} ${say.word('unit', { pieces: '件' })}` : say.money(name);

/** How a band pays: a rate of an amount, an amount for each unit, a lump. */
const earned = (say: Say) => {
  const amount = measured(say, 'amount');
  if (say.value('inProportion') === true) return ` ${amount}，按比例计 ${say.money('lump')}`;
  const share =
    say.value('isPerUnit') === true
      ? `每单位 ${say.money('rate')}`
      : `按 ${say.percent('rate')} 计`;
  const rate = say.value('rate') === '0' ? '' : ` ${amount} ${share}`;
  const lump = say.has('lump')
    ? say.has('every')
      ? ` ${amount}，每 ${say.number('every')} 计 ${say.money('lump')}`
      : `${rate === '' ? ` ${amount}` : ''}，固定 ${say.money('lump')}`
    : '';
  return `${rate}${lump}` || ` ${amount} 不计返利`;
};
const step = (say: Say, name: string) =>
  say.value('ratio') === true ? say.percent(name) : say.money(name);
/** What the bands pay: of a seller commission, of a partner a rebate. */
const paid = (say: Say) => (say.text('pays') === 'commission' ? '提成' : '返利');
const gain = (say: Say) => (say.has('gain') ? `，${paid(say)}增加 ${say.money('gain')}` : '');

/** The words of the incentive room in Chinese. */
export const incentive: Sentences<PlanReasonCode | PlanErrorCode> = {
  'incentive/due': (say) => due(say),
  'incentive/computed': (say) =>
    say.sign('measure') < 0 && say.sign() === 0
      ? `净额为负，按零计：${say.figure}`
      : say.value('structure') === 'incremental'
        ? `以 ${measured(say, 'measure')} 分段累进计算：${say.figure}`
        : say.has('rate')
          ? `以 ${measured(say, 'measure')} 全额按返利率表的 ${say.percent('rate')} 计：${say.figure}`
          : `以 ${measured(say, 'measure')} 全额计算：${say.figure}`,
  'incentive/slice': (say) => `${band(say).trimStart()}档内的${earned(say)}：${say.figure}`,
  'incentive/whole': (say) => `适用${band(say)}档，全部${earned(say)}：${say.figure}`,
  'incentive/taken-back': (say) =>
    `${measured(say, 'amount')} 中退货 ${measured(say, 'returned')}，按已付返利率扣回：${say.figure}`,
  'incentive/factored': (say) =>
    `条件“${say.label('condition')}”：${measure(say).trimStart()}为 ${say.number('measured')}${say.has('factor') ? `，系数 ${say.number('factor')}` : ''}${say.sign() === 0 ? '，不调整' : `：${say.figure}`}`,
  'incentive/forfeited': (say) =>
    `条件“${say.label('condition')}”：${measure(say).trimStart()}为 ${say.number('measured')}，返利全部取消：${say.figure}`,
  'incentive/capped': (say) =>
    say.value('type') === 'cap-of-measure'
      ? `以计算依据的 ${say.percent('limit')} 为上限：${say.figure}`
      : `以 ${say.money('limit')} 为上限：${say.figure}`,
  'incentive/raised': (say) => `补足到下限 ${say.money('limit')}：${say.figure}`,
  'incentive/not-below-zero': (say) =>
    say.has('least')
      ? `返利已为负（${say.money('least')}），不再多扣：${say.figure}`
      : `不足以扣减，按零计：${say.figure}`,
  'incentive/rounded': (say) =>
    `保留 ${say.text('scale')} 位小数（${say.word('mode', roundingModes)}）：${say.figure}`,
  'incentive/already-settled': (say) => `此前已结算：${say.figure}`,
  'incentive/carried-forward': (say) => `此前多结算的部分，从以后的返利中抵扣：${say.figure}`,
  'incentive/measured': (say) =>
    `计算依据：${say.date('start')}至${say.lastDay('end')}的${measures[say.text('measure')] ?? '净销售额'} ${say.figure}`,
  'incentive/sales': (say) => `销售 ${say.number('count')} 笔：${say.figure}`,
  'incentive/returns': (say) => `退货 ${say.number('count')} 笔：${say.figure}`,
  'incentive/line': (say) =>
    `${say.date('date')} ${say.word('type', kinds)} ${say.text('id')}：${say.figure}`,
  'incentive/negative-measure': (say) => `退货超过销售 ${say.size('measure')}，净额按零计`,
  'incentive/next-band': (say) =>
    say.sign('distance') === 0
      ? `再有任何增加，即进入超过 ${step(say, 'threshold')} 的一档${gain(say)}`
      : say.value('fromIncluded') === false
        ? `再增加超过 ${step(say, 'distance')}，即进入超过 ${step(say, 'threshold')} 的一档${gain(say)}`
        : `再增加 ${step(say, 'distance')} 即达到 ${step(say, 'threshold')} 档${gain(say)}`,
  'incentive/payments': (say) => `付款 ${say.number('count')} 笔：${say.figure}`,
  'incentive/repayments': (say) => `退款 ${say.number('count')} 笔：${say.figure}`,
  'incentive/no-base': (say) =>
    `无法计算${ratios[say.text('ratio')] ?? say.text('ratio')}：没有可比的基数`,
  'incentive/no-baseline': (say) =>
    say.value('rule') === 'undetermined'
      ? `基数为 ${say.number('baseline')}，无法计算增长率`
      : say.value('rule') === 'no-payout'
        ? `基数为 ${say.number('baseline')}，增长部分不计返利`
        : `基数为 ${say.number('baseline')}，适用新客户返利率`,
  'incentive/ratio': (say) =>
    `${ratios[say.text('ratio')] ?? say.text('ratio')}：${say.number('numerator')} ÷ ${say.number('denominator')} = ${say.percent('value')}`,
  'incentive/out-of-scope': (say) => `不在适用范围内，未计入：${say.number('count')} 笔`,
  'incentive/no-event-date': (say) => `缺少方案所依据的事件日期，未计入：${say.number('count')} 笔`,
  'incentive/changed': (say) =>
    `${say.has('start') ? `${say.date('start')}至${say.lastDay('end')}：` : ''}由 ${say.money('before')} 变为 ${say.money('after')}，变动 ${say.figure}`,
  'incentive/below-first-band': (say) =>
    say.has('threshold')
      ? `计算依据 ${say.number('measure')} 未进入任何一档，下一档自 ${say.number('threshold')} 起`
      : `计算依据 ${say.number('measure')} 未进入任何有返利的一档`,
  'incentive/late-returns': (say) =>
    `其他期间销售的退货，按本期条款计算：${say.number('count')} 笔`,
  'incentive/returned-too-much': (say) => `退货多于原销售：${say.number('count')} 笔`,
  'incentive/no-lines': () => '没有可计入的明细行',
  'incentive/not-comparable': (say) =>
    `两个方案的${say.word('differs', terms)}不同，返利曲线无法直接比较`,
  'incentive/prorated': (say) =>
    `本期 ${say.number('denominator')} ${say.value('method') === 'days' ? '天' : '个月'}中有 ${say.number('numerator')} ${say.value('method') === 'days' ? '天' : '个月'}是合作伙伴：档位、目标、固定金额和限额按此比例折算`,
  'incentive/allocated': (say) =>
    `${say.value('share') === 'due' ? '应付返利' : '应得返利'} ${say.figure}，按各行在 ${say.number('measure')} 中所占部分分摊到 ${say.number('count')} 行`,
  'incentive/unallocated': (say) => `各行合计不大于零，无法分摊：${say.figure}`,
  'incentive/not-measured': (say) => `不属于方案计算依据的类型，未分摊：${say.number('count')} 笔`,
  'incentive/outside-period': (say) => `日期不在本期内，未计入：${say.number('count')} 笔`,
  'incentive/later-lines': (say) => `截至该日尚未发生或尚未登记，未计入：${say.number('count')} 笔`,
  'incentive/duplicate-lines': (say) => `重复提交，只计一次：${say.number('count')} 笔`,
  'incentive/measure-missing': (say) => `条件所需的数据未提供：${say.list('missing')}`,
  'incentive/no-bands': () => '返利方案没有任何档位。',
  'incentive/bands-overlap': (say) =>
    !say.has('to')
      ? `自 ${say.number('from')} 起有两档重叠。`
      : say.text('from') === say.text('to')
        ? `有两档同时包含 ${say.number('from')}。`
        : `${say.number('from')} 至 ${say.number('to')} 有两档重叠。`,
  'incentive/bands-not-ascending': (say) =>
    `各档应按递增顺序排列，${say.number('from')} 起的一档不符合。`,
  'incentive/term-unused': (say) =>
    `条款 ${say.text('key')} 对结构 ${say.text('structure')} 没有意义。`,
  'incentive/periods-overlap': () => '方案的两个期间重叠。',
  'incentive/equality-uncovered': (say) => `恰好为 ${say.number('at')} 时不属于任何一档。`,
  'incentive/band-unreachable': (say) =>
    `第 ${Number(say.text('band')) + 1} 档不起作用：在其起点已达到上限 ${say.number('cap')}。`,
  'incentive/gain-by-splitting': (say) =>
    `把 ${say.number('at')} 拆成两份，返利会多出 ${say.figure}。`,
  'incentive/limits-contradict': (say) =>
    say.has('rate')
      ? `${say.has('below') ? `计算依据低于 ${say.number('below')} 时，` : ''}下限 ${say.number('floor')} 高于上限，即计算依据的 ${say.percent('rate')}。`
      : `下限 ${say.number('floor')} 高于上限 ${say.number('cap')}。`,
  'incentive/rate-and-unit': () => '某一档同时设了返利率和单位金额。',
  'incentive/band-incomplete': (say) =>
    `结构 ${say.text('structure')} 的每一档都需要 ${say.text('key')}。`,
  'incentive/basis-mismatch': (say) =>
    `由另一指标确定档位时，结构 ${say.text('structure')} 不能按 ${say.text('pay')} 计算返利。`,
  'incentive/matrix-shape': () => '返利率表与其界限不符，或与档位并存。',
  'incentive/points-not-ascending': (say) => `界限必须递增，${say.number('value')} 不符合。`,
  'incentive/share-out-of-range': (say) => `比例应在 0 至 1 之间，${say.number('value')} 不符合。`,
  'incentive/no-quantity': (say) => `明细行 ${say.text('id')} 没有数量。`,
  'incentive/unknown-sale': (say) =>
    `明细行 ${say.text('id')} 冲销 ${say.text('of')}，但没有这一行。`,
  'incentive/return-mismatch': (say) =>
    `明细行 ${say.text('id')} 冲销 ${say.text('of')}，但其 ${say.text('key')} 为 ${say.text('received')}，与原行的 ${say.text('expected')} 不一致。`,
  'incentive/unknown-level': (say) => `层级中没有 ${say.text('name')}。`,
  'incentive/circular-hierarchy': (say) => `层级从 ${say.text('name')} 又回到自身。`,
  'incentive/no-curve': () => '采用返利率表的方案没有单一指标的曲线。',
  'incentive/order-incomplete': () => '顺序必须恰好列出每个方案一次。',
  'incentive/rate-and-lump': (say) =>
    `方案 ${say.text('deal')} 必须且只能有返利率、固定金额、返利方案之一。`,
  'incentive/probabilities-not-one': (say) => `概率之和为 ${say.number('sum')}，不等于 1。`,
  'incentive/band-empty': (say) =>
    `某一档的终点 ${say.number('to')} 不高于起点 ${say.number('from')}。`,
  'incentive/bands-gap': (say) =>
    say.has('to')
      ? `${say.number('from')} 至 ${say.number('to')} 之间没有返利。`
      : `${band(say).trimStart()}没有返利。`,
  'incentive/cliff': (say) =>
    say.text('pays') === 'commission'
      ? `完成率 ${say.percent('at')} 处提成跳升，幅度为指标的 ${say.percent('change')}。`
      : `在 ${say.number('at')} 处返利跳升 ${say.figure}。`,
  'incentive/non-monotone': (say) =>
    say.text('pays') === 'commission'
      ? `完成率 ${say.percent('at')} 处提成反而减少，幅度为指标的 ${say.percent('change')}。`
      : `在 ${say.number('at')} 处返利反而减少 ${say.size()}。`,
  'incentive/factor-bands-not-ascending': (say) =>
    `条件的上限必须递增，${say.number('value')} 不符合。`,
  'incentive/mixed-currencies': (say) =>
    `方案币种为 ${say.text('expected')}，不能加入 ${say.text('received')} 的金额。`,
  'incentive/no-amount': () => '该行既没有金额，也没有数量和单价。',
  'incentive/two-amounts': () => '该行同时给出了金额以及数量和单价。',
  'incentive/period-not-begun': (say) => `该期间自${say.date('start')}起才开始。`,
  'incentive/nothing-in-scope': () => '适用范围为空，不会计入任何单据。',
  'incentive/rate-above-one': (say) =>
    `返利率 ${say.number('rate')} 即 ${say.percent('rate')}；请写成小数，例如 2% 写作 0.02。`,
  'incentive/other-plan': (say) =>
    `该批结果依据的是方案 ${say.text('received')}，不是 ${say.text('expected')}。`,
  'incentive/periods-differ': () => '两个方案的期间所覆盖的日期不同。',
  'incentive/proration-mismatch': () => '期间不是由整月组成，不能按整月折算。',
  'incentive/order-sensitive': (say) =>
    `基数为 ${say.number('at')} 时，按顺序 ${say.list('order')} 合计 ${say.number('total')}，按顺序 ${say.list('otherOrder')} 合计 ${say.number('otherTotal')}；合同必须写明顺序。`,
  'incentive/looks-like-percentage': (say) =>
    `此处通常是小数，却写了 ${say.number('value')}；如果是指 ${say.percent('fraction')}，请写作 ${say.number('fraction')}。`,
  'incentive/rates-fall': (say) =>
    `自 ${say.number('row')} 起返利率由 ${say.percent('before')} 降为 ${say.percent('rate')}（${say.number('column')} 起的一列）。`,
  'incentive/no-reasons': () => '该批结果没有说明理由，请在结算时保留理由。',
  'incentive/wrong-period': (say) =>
    `${say.date('start')}至${say.lastDay('end')}不是方案的一个完整${say.word('expected', periods)}。`,
};
