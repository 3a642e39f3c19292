import type { PlanClauseCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { capital } from './capital.js';

const measures: Readonly<Record<string, string>> = {
  'net-amount': 'net sales without tax',
  'tax-inclusive-amount': 'net sales with tax',
  quantity: 'the net quantity',
  'collected-amount': 'payments less repayments',
  increment: 'the growth in money, actual less baseline',
};
const events: Readonly<Record<string, string>> = {
  invoice: 'it is invoiced',
  order: 'it is ordered',
  payment: 'it is paid',
  'pick-up': 'the goods are picked up',
  'sell-out': 'the partner sells it on',
};
const structures: Readonly<Record<string, string>> = {
  incremental: 'each slice of the measure earns the rate of its own band',
  'all-units': 'the band reached gives its rate to the whole measure',
  rolling:
    'every band reached gives its rate to the measure from zero to its own end; the parts add',
  total: 'every band reached gives its rate to the whole measure; the parts add',
  interpolated: 'the amount of a full band is earned in proportion inside it; the parts add',
  'per-increment': 'the band reached pays its amount for every increment of the whole measure',
  'lump-sum': 'the band reached pays its amount; those of lower bands do not add',
};
const kinds: Readonly<Record<string, string>> = {
  products: 'products',
  customers: 'customers',
  regions: 'regions',
};
const units: Readonly<Record<string, string>> = {
  month: 'month',
  quarter: 'quarter',
  'half-year': 'half-year',
  year: 'year',
  period: 'period of weeks',
};

const figure = (say: Say, name: string) =>
  say.value('ratio') === true ? say.percent(name) : say.number(name);

/** A stretch with which of its ends are in it. */
const stretch = (say: Say) => {
  const isIn = say.value('fromIncluded') === true;
  const from = say.has('from') ? `${isIn ? 'from' : 'above'} ${figure(say, 'from')}` : '';
  if (!say.has('to')) return isIn ? `${from} up` : from;
  if (from === '' && say.value('toIncluded') !== true) return `below ${figure(say, 'to')}`;
  const end = say.value('toIncluded') === true ? 'up to and including' : 'to below';
  return `${from}${from === '' ? '' : ' '}${end} ${figure(say, 'to')}`;
};

const rowFigure = figure;
const columnFigure = (say: Say, name: string) => say.number(name);
const column = (say: Say) => say.label('column', 'columnLabel');

/** The stretch of a row or a column of a rate table. */
const cellStretch = (say: Say, told: typeof figure, from: string, to: string) => {
  const isIn = say.value('isIncluded') === true;
  if (!say.has(to)) return isIn ? `from ${told(say, from)} up` : `above ${told(say, from)}`;
  return isIn
    ? `from ${told(say, from)} to below ${told(say, to)}`
    : `above ${told(say, from)} up to and including ${told(say, to)}`;
};

const measure = (say: Say) => say.label('measure', 'measureLabel');
const of = (say: Say) => say.word('of', measures);
const condition = (say: Say) => `Condition “${say.label('condition')}”`;

const earns = (say: Say) => {
  const parts = [
    say.has('rate') ? `${say.percent('rate')}` : '',
    say.has('perUnit') ? `${say.money('perUnit')} for each unit` : '',
    say.has('lump')
      ? `${say.money('lump')}${say.has('every') ? ` for every ${say.number('every')}` : ''}`
      : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing' : parts.join(' and ');
};

const list = (say: Say, name: string) => say.list(name);

/** The clauses of a plan in English. */
export const contract: Sentences<PlanClauseCode> = {
  'incentive/clause-life': (say) =>
    say.has('end')
      ? `The agreement holds from ${say.date('start')} to ${say.lastDay('end')}.`
      : `The agreement holds from ${say.date('start')} until further notice.`,
  'incentive/clause-period': (say) => {
    const unit = say.has('of')
      ? `${say.text('period') === 'weeks' ? '' : 'fiscal '}${say.word('of', units)}`
      : say.word('period', units);
    const each = say.text('period') === 'custom' ? 'the periods listed in it' : `each ${unit}`;
    return say.text('reset') === 'each-year'
      ? `It is settled for ${each}; the measure runs on through the year, and what was settled in it is set off.`
      : `It is settled for ${each}; the measure begins anew each time.`;
  },
  'incentive/clause-proration': (say) => {
    const whole = say.text('reset') === 'each-year' ? 'year' : 'period';
    const unit =
      say.text('method') === 'days'
        ? 'counted in days'
        : `counted in whole months; a month in which it joins or leaves ${say.text('startedMonth') === 'counts' ? 'counts' : 'does not count'}`;
    return `For a partner that joins or leaves within the ${whole}, bounds, targets, baselines, fixed amounts and limits are scaled to its part of the ${whole}, ${unit}; rates are not.`;
  },
  'incentive/clause-event': (say) =>
    `A line counts when ${say.word('event', events)}, on that date.`,
  'incentive/clause-scope': (say) => {
    const out = say.list('exclude');
    const except = out === '' ? '' : ` except ${out}`;
    return say.has('include')
      ? `Only these ${say.word('kind', kinds)} count: ${list(say, 'include')}${except}; a name stands for everything below it.`
      : `All ${say.word('kind', kinds)} count${except}; a name stands for everything below it.`;
  },
  'incentive/clause-measure': (say) => {
    const what = say.has('measure')
      ? say.word('measure', measures)
      : `the figure ${say.label('name')}`;
    return say.value('picks') === true
      ? `The band is picked by ${what}.`
      : `The payout is computed on ${what}.`;
  },
  'incentive/clause-growth': (say) =>
    `The band is picked by the growth of ${of(say)} over the baseline “${say.label('name')}”, as a share of it.`,
  'incentive/clause-no-baseline': (say) =>
    say.text('rule') === 'new-partner-rate'
      ? `With a baseline of zero or less, ${say.percent('rate')} of the actual is paid.`
      : say.text('rule') === 'no-payout'
        ? 'With a baseline of zero or less, nothing is paid.'
        : 'With a baseline of zero or less, the payout is not determined and must be agreed.',
  'incentive/clause-completion': (say) =>
    `The band is picked by how far the target “${say.label('name')}” is completed: ${of(say)} over the target.`,
  'incentive/clause-mix': (say) =>
    `The band is picked by the share of ${of(say)} that lies in the following scope:`,
  'incentive/clause-structure': (say) => `How bands earn: ${say.word('structure', structures)}.`,
  'incentive/clause-band': (say) => `${capital(stretch(say))}: ${earns(say)}.`,
  'incentive/clause-equality': (say) => {
    const before = say.value('isBefore') === true ? ' before conditions and limits' : '';
    const pays = say.has('payout') ? ` and pays ${say.money('payout')}${before}` : '';
    if (!say.has('from')) return `Exactly ${figure(say, 'at')} lies in no band${pays}.`;
    const end = say.value('toIncluded') === true ? 'up to and including' : 'to below';
    const to = say.has('to') ? ` ${end} ${figure(say, 'to')}` : '';
    const start = say.text('from') === say.text('at') ? 'from' : 'above';
    return `Exactly ${figure(say, 'at')} lies in the band ${start} ${figure(say, 'from')}${to}${pays}.`;
  },
  'incentive/clause-uncovered': (say) => {
    if (!say.has('from')) return `${capital(stretch(say))} no band applies.`;
    return say.has('to')
      ? `Between ${figure(say, 'from')} and ${figure(say, 'to')} no band applies.`
      : `Above ${figure(say, 'from')} no band applies.`;
  },
  'incentive/clause-cell': (say) =>
    `${capital(cellStretch(say, rowFigure, 'row', 'rowTo'))}, with ${column(say)} ${cellStretch(say, columnFigure, 'columnFrom', 'columnTo')}: ${say.percent('rate')}.`,
  'incentive/clause-below-cells': (say) => {
    const below = say.value('isIncluded') === true ? 'below' : 'up to and including';
    return `${capital(below)} ${rowFigure(say, 'row')}, or with ${column(say)} ${below} ${columnFigure(say, 'columnFrom')}, nothing is paid.`;
  },
  'incentive/clause-zero': (say) =>
    say.value('isPaid') === true
      ? 'A figure of exactly zero pays the fixed amount of the first band.'
      : 'A figure of exactly zero pays nothing.',
  'incentive/clause-increments': (say) =>
    say.text('partial') === 'up' ? 'A started increment counts.' : 'Only full increments count.',
  'incentive/clause-gate': (say) =>
    `${condition(say)}: with ${measure(say)} below ${say.number('atLeast')} nothing is paid; exactly ${say.number('atLeast')} meets it.`,
  'incentive/clause-proportional': (say) =>
    `${condition(say)}: the payout is multiplied by ${measure(say)}, at most by 1.`,
  'incentive/clause-factor': (say) =>
    say.has('from') || say.has('to')
      ? `${condition(say)}: with ${measure(say)} ${stretch(say)} the payout is multiplied by ${say.number('factor')}.`
      : `${condition(say)}: the payout is multiplied by ${say.number('factor')}.`,
  'incentive/clause-factor-points': (say) => {
    const at = `${condition(say)}: at ${measure(say)} of ${say.number('at')} the payout is multiplied by ${say.number('factor')}`;
    const below = say.value('isFirst') === true ? '; below it, nothing is paid' : '';
    if (say.value('isLast') !== true)
      return `${at}${say.text('between') === 'linear' ? ', rising in a straight line to the next point' : ', which holds until the next point'}${below}.`;
    return `${at}${say.text('above') === 'hold' ? ', and above it too' : ', and above it the last slope goes on'}${below}.`;
  },
  'incentive/clause-points': (say) => {
    const base = say.has('base') ? say.label('base', 'baseLabel') : 'the measure paid on';
    const share = `${say.percent('rate').replace('-', '')} of ${base} for each unit of ${measure(say)}`;
    return say.sign('rate') < 0
      ? `${condition(say)}: ${share} is deducted.`
      : `${condition(say)}: ${share} is added.`;
  },
  'incentive/clause-forfeit': (say) =>
    `${condition(say)}: with ${measure(say)} above 0 nothing at all is paid.`,
  'incentive/clause-penalty': (say) =>
    `${condition(say)}: for ${say.number('times')}${say.value('isLast') === true ? ' or more' : ''} of ${measure(say)}, ${say.percent('share')} of what is left is deducted.`,
  'incentive/clause-limit': (say) =>
    say.text('type') === 'floor'
      ? `At least ${say.money('amount')} is paid.`
      : say.text('type') === 'cap'
        ? `At most ${say.money('amount')} is paid.`
        : `At most ${say.percent('rate')} of the measure is paid.`,
  'incentive/clause-limits-order': (say) =>
    say.text('limitsApply') === 'before-conditions'
      ? 'The limits apply first, the conditions to what they leave.'
      : 'The conditions apply first, the limits to what they leave.',
  'incentive/clause-returns': (say) =>
    `A return counts in the period ${say.text('count') === 'when-sold' ? 'of the sale that it takes back' : 'in which it comes'}; it ${say.text('rated') === 'at-paid-rate' ? 'takes back what was paid on it' : 'lowers the measure, and the band with it'}.`,
  'incentive/clause-negative-measure': (say) =>
    say.text('rule') === 'zero'
      ? 'Where returns exceed sales, nothing is paid.'
      : 'Where returns exceed sales, the rate of the first band is taken back on the difference.',
  'incentive/clause-negative-net': (say) =>
    say.text('rule') === 'zero'
      ? 'Conditions never leave less than nothing.'
      : 'Conditions may leave less than nothing, which the partner then owes.',
  'incentive/clause-negative-due': (say) =>
    say.text('rule') === 'claw-back'
      ? 'What was settled beyond the entitlement is taken back at once.'
      : 'What was settled beyond the entitlement is set off against later entitlement.',
  'incentive/clause-payout': (say) =>
    say.text('type') === 'money'
      ? `It is paid in ${say.text('currency')}.`
      : say.text('type') === 'points'
        ? 'It is paid in points.'
        : `It is paid in pieces of ${say.text('product')}.`,
  'incentive/clause-rounding': (say) =>
    `The amount of a period is rounded once, to ${say.number('scale')} decimals (${say.text('mode')}).`,
};
