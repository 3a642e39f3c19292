import type { PlanClauseCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { roundingModes } from './rounding-modes.js';

const measures: Readonly<Record<string, string>> = {
  'net-amount': '不含税净销售额',
  'tax-inclusive-amount': '含税净销售额',
  quantity: '净销售数量',
  'collected-amount': '净回款额',
  increment: '增长额（实际减基数）',
};
const events: Readonly<Record<string, string>> = {
  invoice: '开票',
  order: '订货',
  payment: '付款',
  'pick-up': '提货',
  'sell-out': '对外售出',
};
const structures: Readonly<Record<string, string>> = {
  incremental: '分段累进，各段销售按本档返利率计算',
  'all-units': '全量追溯，达到的档位适用于全部计算依据',
  rolling: '达到的每一档按其返利率计算自零至该档上限的部分，各档相加',
  total: '达到的每一档都按其返利率计算全部计算依据，各档相加',
  interpolated: '档内按比例取得该档金额，各档相加',
  'per-increment': '按达到档位的金额，每满一个单位量计一次',
  'lump-sum': '按达到档位的固定金额计算，低档不累加',
};
const kinds: Readonly<Record<string, string>> = {
  products: '产品',
  customers: '客户',
  regions: '区域',
};
const units: Readonly<Record<string, string>> = {
  month: '月',
  quarter: '季度',
  'half-year': '半年',
  year: '年',
  period: '周期',
};

const figure = (say: Say, name: string) =>
  say.value('ratio') === true ? say.percent(name) : say.number(name);

/** A stretch with which of its ends are in it. */
const stretch = (say: Say) => {
  const from = say.has('from')
    ? `${figure(say, 'from')}（${say.value('fromIncluded') === true ? '含' : '不含'}）`
    : '';
  if (!say.has('to')) return `${from}以上`;
  const end = `${figure(say, 'to')}（${say.value('toIncluded') === true ? '含' : '不含'}）`;
  return from === '' ? `${end}以下` : `${from}至 ${end}`;
};

const rowFigure = figure;
const columnFigure = (say: Say, name: string) => say.number(name);
const column = (say: Say) => `“${say.label('column', 'columnLabel')}”`;

/** The stretch of a row or a column of a rate table. */
const cellStretch = (say: Say, told: typeof figure, from: string, to: string) => {
  const isIn = say.value('isIncluded') === true;
  if (!say.has(to)) return `${told(say, from)}（${isIn ? '含' : '不含'}）以上`;
  return `${told(say, from)}（${isIn ? '含' : '不含'}）至 ${told(say, to)}（${isIn ? '不含' : '含'}）`;
};

const measure = (say: Say) => `“${say.label('measure', 'measureLabel')}”`;
const of = (say: Say) => say.word('of', measures);
const condition = (say: Say) => `条件“${say.label('condition')}”：`;

const earns = (say: Say) => {
  const parts = [
    say.has('rate') ? `按 ${say.percent('rate')} 计` : '',
    say.has('perUnit') ? `每单位 ${say.money('perUnit')}` : '',
    say.has('lump')
      ? `${say.has('every') ? `每满 ${say.number('every')} 计 ` : '固定 '}${say.money('lump')}`
      : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '无返利' : parts.join('，另');
};

/** The clauses of a plan in Chinese. */
export const contract: Sentences<PlanClauseCode> = {
  'incentive/clause-life': (say) =>
    say.has('end')
      ? `本方案自${say.date('start')}起至${say.lastDay('end')}止有效。`
      : `本方案自${say.date('start')}起有效，直至另行通知。`,
  'incentive/clause-period': (say) => {
    const unit = say.has('of')
      ? `${say.text('period') === 'weeks' ? '' : '财务'}${say.word('of', units)}`
      : say.word('period', units);
    const each = say.text('period') === 'custom' ? '按所列期间' : `按${unit}`;
    return say.text('reset') === 'each-year'
      ? `${each}结算；计算依据在年度内累计，年度内已结算的部分予以扣除。`
      : `${each}结算；每期重新计算。`;
  },
  'incentive/clause-proration': (say) => {
    const whole = say.text('reset') === 'each-year' ? '年度' : '本期';
    const unit =
      say.text('method') === 'days'
        ? '按天数计算'
        : `按整月计算，加入或退出当月${say.text('startedMonth') === 'counts' ? '计入' : '不计'}`;
    return `合作方在${whole}内加入或退出的，档位界限、目标、基数、固定金额和限额按其在${whole}中所占部分折算（${unit}）；返利率不折算。`;
  },
  'incentive/clause-event': (say) => `以${say.word('event', events)}为准，并按其日期归属期间。`,
  'incentive/clause-scope': (say) => {
    const out = say.list('exclude');
    const except = out === '' ? '' : `，但不含 ${out}`;
    return say.has('include')
      ? `仅计入下列${say.word('kind', kinds)}：${say.list('include')}${except}；名称包括其下各级。`
      : `计入全部${say.word('kind', kinds)}${except}；名称包括其下各级。`;
  },
  'incentive/clause-measure': (say) => {
    const what = say.has('measure') ? say.word('measure', measures) : `“${say.label('name')}”`;
    return say.value('picks') === true ? `档位按${what}确定。` : `返利以${what}为计算依据。`;
  },
  'incentive/clause-growth': (say) =>
    `档位按${of(say)}相对于基数“${say.label('name')}”的增长率确定。`,
  'incentive/clause-no-baseline': (say) =>
    say.text('rule') === 'new-partner-rate'
      ? `基数为零或负数时，按实际的 ${say.percent('rate')} 计。`
      : say.text('rule') === 'no-payout'
        ? '基数为零或负数时，不计返利。'
        : '基数为零或负数时，返利无法确定，须另行约定。',
  'incentive/clause-completion': (say) =>
    `档位按目标“${say.label('name')}”的完成率确定：${of(say)}除以目标。`,
  'incentive/clause-mix': (say) => `档位按${of(say)}中属于下列范围的占比确定：`,
  'incentive/clause-structure': (say) => `计算方式：${say.word('structure', structures)}。`,
  'incentive/clause-band': (say) => `${stretch(say)}：${earns(say)}。`,
  'incentive/clause-equality': (say) => {
    const pays = say.has('payout')
      ? `，${say.value('isBefore') === true ? '适用条件和上下限前' : ''}${say.text('earned') === 'commission' ? '提成' : '返利'}为 ${say.money('payout')}`
      : '';
    if (!say.has('from')) return `恰好为 ${figure(say, 'at')} 时不属于任何一档${pays}。`;
    const isStart = say.text('from') === say.text('at');
    const band = say.has('to')
      ? `${figure(say, 'from')} 至 ${figure(say, 'to')}（${say.value('toIncluded') === true ? '含' : '不含'}）`
      : `${figure(say, 'from')} ${isStart ? '及' : ''}以上`;
    return `恰好为 ${figure(say, 'at')} 时属于 ${band}的一档${pays}。`;
  },
  'incentive/clause-uncovered': (say) => {
    if (!say.has('from')) return `${stretch(say)}没有适用的档位。`;
    return say.has('to')
      ? `${figure(say, 'from')} 至 ${figure(say, 'to')} 之间没有适用的档位。`
      : `超过 ${figure(say, 'from')} 没有适用的档位。`;
  },
  'incentive/clause-cell': (say) =>
    `${cellStretch(say, rowFigure, 'row', 'rowTo')}，且${column(say)}为 ${cellStretch(say, columnFigure, 'columnFrom', 'columnTo')}：按 ${say.percent('rate')} 计。`,
  'incentive/clause-below-cells': (say) => {
    const below = say.value('isIncluded') === true ? '低于' : '不高于';
    return `${below} ${rowFigure(say, 'row')}，或${column(say)}${below} ${columnFigure(say, 'columnFrom')} 时，不计返利。`;
  },
  'incentive/clause-zero': (say) =>
    say.value('isPaid') === true ? '恰好为零时，支付首档的固定金额。' : '恰好为零时，不计返利。',
  'incentive/clause-increments': (say) =>
    say.text('partial') === 'up' ? '不足一个单位量的部分按一个计。' : '只计满额的单位量。',
  'incentive/clause-gate': (say) =>
    `${condition(say)}${measure(say)}低于 ${say.number('atLeast')} 时不予支付；恰好为 ${say.number('atLeast')} 视为达到。`,
  'incentive/clause-proportional': (say) =>
    `${condition(say)}返利乘以${measure(say)}，最多乘以 1。`,
  'incentive/clause-factor': (say) =>
    say.has('from') || say.has('to')
      ? `${condition(say)}${measure(say)}在 ${stretch(say)}时，返利乘以 ${say.number('factor')}。`
      : `${condition(say)}返利乘以 ${say.number('factor')}。`,
  'incentive/clause-factor-points': (say) => {
    const at = `${condition(say)}${measure(say)}为 ${say.number('at')} 时，返利乘以 ${say.number('factor')}`;
    const below = say.value('isFirst') === true ? '；低于此点不予支付' : '';
    if (say.value('isLast') !== true)
      return `${at}${say.text('between') === 'linear' ? '，至下一点之间按直线变动' : '，直至下一点'}${below}。`;
    return `${at}${say.text('above') === 'hold' ? '，超过时不变' : '，超过时按最后一段斜率延续'}${below}。`;
  },
  'incentive/clause-points': (say) => {
    const base = say.has('base') ? `“${say.label('base', 'baseLabel')}”` : '计算依据';
    const share = `${measure(say)}每一单位，按${base}的 ${say.percent('rate').replace('-', '')} `;
    return say.sign('rate') < 0
      ? `${condition(say)}${share}扣减。`
      : `${condition(say)}${share}增加。`;
  },
  'incentive/clause-forfeit': (say) => `${condition(say)}${measure(say)}大于 0 时，返利全部取消。`,
  'incentive/clause-penalty': (say) =>
    `${condition(say)}${measure(say)}为 ${say.number('times')}${say.value('isLast') === true ? ' 及以上' : ' '}时，扣减剩余返利的 ${say.percent('share')}。`,
  'incentive/clause-limit': (say) =>
    say.text('type') === 'floor'
      ? `最少支付 ${say.money('amount')}。`
      : say.text('type') === 'cap'
        ? `最多支付 ${say.money('amount')}。`
        : `最多支付计算依据的 ${say.percent('rate')}。`,
  'incentive/clause-limits-order': (say) =>
    say.text('limitsApply') === 'before-conditions'
      ? '先适用上下限，再适用条件。'
      : '先适用条件，再适用上下限。',
  'incentive/clause-returns': (say) =>
    `退货计入${say.text('count') === 'when-sold' ? '原销售所属期间' : '退货发生的期间'}，${say.text('rated') === 'at-paid-rate' ? '按已付返利率扣回' : '并相应降低计算依据及档位'}。`,
  'incentive/clause-negative-measure': (say) =>
    say.text('rule') === 'zero'
      ? '退货超过销售时，不计返利。'
      : '退货超过销售时，差额按首档返利率扣回。',
  'incentive/clause-negative-net': (say) =>
    say.text('rule') === 'zero' ? '条件扣减后不低于零。' : '条件扣减后可以为负，由合作方补足。',
  'incentive/clause-negative-due': (say) =>
    say.text('rule') === 'claw-back'
      ? '多结算的部分立即扣回。'
      : '多结算的部分从以后的返利中抵扣。',
  'incentive/clause-payout': (say) =>
    say.text('type') === 'money'
      ? `以 ${say.text('currency')} 支付。`
      : say.text('type') === 'points'
        ? '以积分支付。'
        : `以实物 ${say.text('product')} 支付。`,
  'incentive/clause-rounding': (say) =>
    `每期金额只舍入一次，保留 ${say.number('scale')} 位小数（${say.word('mode', roundingModes)}）。`,
};
