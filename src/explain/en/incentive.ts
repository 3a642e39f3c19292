import type { PlanErrorCode, PlanReasonCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { counted } from './counted.js';

/** A bound of a band: of a ratio as a percentage. */
const bound = (say: Say, name: string) =>
  say.value('ratio') === true ? say.percent(name) : say.number(name);

/** The stretch of a band; which of its ends are part of it is said where the reason tells. */
const band = (say: Say) => {
  const isAbove = say.value('fromIncluded') === false;
  if (!say.has('to'))
    return isAbove ? `above ${bound(say, 'from')}` : `from ${bound(say, 'from')} up`;
  const included = say.value('toIncluded');
  const end = included === true ? 'up to and including' : included === false ? 'to below' : 'to';
  return `${isAbove ? 'above' : 'from'} ${bound(say, 'from')} ${end} ${bound(say, 'to')}`;
};

const due = (say: Say) =>
  `for ${say.date('start')} to ${say.lastDay('end')}${say.has('asOf') ? `, as of ${say.date('asOf')}` : ''}: ${say.size()}`;
const measure = (say: Say) => say.label('measure', 'measureLabel');

const measures: Readonly<Record<string, string>> = {
  'net-amount': 'net sales',
  'tax-inclusive-amount': 'net sales with tax',
  quantity: 'a net quantity',
  'collected-amount': 'net payments',
};
const terms: Readonly<Record<string, string>> = {
  currency: 'currency',
  payout: 'kind of payout',
  period: 'period',
  reset: 'reset',
  basis: 'basis',
  structure: 'structure',
};
const ratios: Readonly<Record<string, string>> = {
  growth: 'Growth',
  completion: 'Target completion',
  mix: 'Share of the mix',
};
/** A figure of the measure paid on: in the currency of the payout, unless it has a unit of its own. */
const measured = (say: Say, name: string) =>
  say.has('unit') ? `${say.number(name)} ${say.text('unit')}` : say.money(name);

/** How a band pays: a rate of an amount, an amount for each unit, a lump. */
const earned = (say: Say, which: string) => {
  const amount = measured(say, 'amount');
  const share =
    say.value('isPerUnit') === true ? `${say.money('rate')} for each` : say.percent('rate');
  const rate = say.value('rate') === '0' ? '' : `${share} of ${which} ${amount}`;
  const lump = say.has('lump')
    ? `${say.money('lump')}${say.has('every') ? ` for every ${say.number('every')}` : ''}`
    : '';
  if (say.value('inProportion') === true) return `${lump} in proportion to ${which} ${amount}`;
  if (rate === '') return `${lump === '' ? 'nothing' : lump} on ${which} ${amount}`;
  return lump === '' ? rate : `${rate} and ${lump}`;
};
const step = (say: Say, name: string) =>
  say.value('ratio') === true ? say.percent(name) : say.money(name);
const gain = (say: Say) => (say.has('gain') ? ` and brings ${say.money('gain')}` : '');

/** The words of the incentive room in English. */
export const incentive: Sentences<PlanReasonCode | PlanErrorCode> = {
  'incentive/due': (say) => `${say.sign() < 0 ? 'To be taken back' : 'Due'} ${due(say)}`,
  'incentive/computed': (say) =>
    say.sign('measure') < 0 && say.sign() === 0
      ? `net sales are negative and count as zero: ${say.figure}`
      : say.value('structure') === 'incremental'
        ? `computed slice by slice on ${measured(say, 'measure')}: ${say.figure}`
        : say.has('rate')
          ? `${say.percent('rate')} of the whole ${measured(say, 'measure')}, by the rate table: ${say.figure}`
          : `computed on the whole ${measured(say, 'measure')}: ${say.figure}`,
  'incentive/slice': (say) => `${earned(say, 'the')} in the band ${band(say)}: ${say.figure}`,
  'incentive/whole': (say) =>
    `${earned(say, 'all')}, which lies in the band ${band(say)}: ${say.figure}`,
  'incentive/taken-back': (say) =>
    `taken back at the rate that was paid, for returns of ${measured(say, 'returned')} out of ${measured(say, 'amount')}: ${say.figure}`,
  'incentive/factored': (say) =>
    `${say.label('condition')}: ${measure(say)} is ${say.number('measured')}${say.has('factor') ? `, so the factor is ${say.number('factor')}` : ''}${say.sign() === 0 ? ' and nothing changes' : `: ${say.figure}`}`,
  'incentive/forfeited': (say) =>
    `${say.label('condition')}: ${measure(say)} is ${say.number('measured')}, which voids the whole: ${say.figure}`,
  'incentive/capped': (say) =>
    say.value('type') === 'cap-of-measure'
      ? `cut to ${say.percent('limit')} of the measure: ${say.figure}`
      : `cut to the most that is paid, ${say.money('limit')}: ${say.figure}`,
  'incentive/raised': (say) =>
    `raised to the least that is paid, ${say.money('limit')}: ${say.figure}`,
  'incentive/not-below-zero': (say) =>
    say.has('least')
      ? `the payout is below zero already, at ${say.money('least')}, so no more is taken: ${say.figure}`
      : `nothing is paid rather than less than nothing: ${say.figure}`,
  'incentive/rounded': (say) =>
    `rounded to ${counted(say, 'scale', 'decimal', 'decimals')} (${say.text('mode')}): ${say.figure}`,
  'incentive/already-settled': (say) => `settled before: ${say.figure}`,
  'incentive/carried-forward': (say) =>
    `settled too much before, set off against later entitlement: ${say.figure}`,
  'incentive/measured': (say) =>
    `It stands on ${measures[say.text('measure')] ?? 'net sales'} of ${say.figure} from ${say.date('start')} to ${say.lastDay('end')}`,
  'incentive/sales': (say) => `sales, ${counted(say, 'count', 'line', 'lines')}: ${say.figure}`,
  'incentive/returns': (say) => `returns, ${counted(say, 'count', 'line', 'lines')}: ${say.figure}`,
  'incentive/payments': (say) =>
    `payments, ${counted(say, 'count', 'line', 'lines')}: ${say.figure}`,
  'incentive/repayments': (say) =>
    `repayments, ${counted(say, 'count', 'line', 'lines')}: ${say.figure}`,
  'incentive/line': (say) =>
    `${say.text('type')} ${say.text('id')} of ${say.date('date')}: ${say.figure}`,
  'incentive/negative-measure': (say) =>
    `Returns exceed sales by ${say.size('measure')}, which counts as zero`,
  'incentive/next-band': (say) =>
    say.sign('distance') === 0
      ? `Any more than this reaches the band above ${step(say, 'threshold')}${gain(say)}`
      : say.value('fromIncluded') === false
        ? `More than ${step(say, 'distance')} more reaches the band above ${step(say, 'threshold')}${gain(say)}`
        : `${step(say, 'distance')} more reaches the band from ${step(say, 'threshold')}${gain(say)}`,
  'incentive/no-base': (say) =>
    `${ratios[say.text('ratio')] ?? say.text('ratio')} does not exist: there is nothing to compare with`,
  'incentive/no-baseline': (say) =>
    say.value('rule') === 'undetermined'
      ? `There is no growth over a baseline of ${say.number('baseline')}`
      : say.value('rule') === 'no-payout'
        ? `The baseline is ${say.number('baseline')}, so nothing is paid on growth`
        : `The baseline is ${say.number('baseline')}, so the rate for new partners applies`,
  'incentive/ratio': (say) =>
    `${ratios[say.text('ratio')] ?? say.text('ratio')}: ${say.number('numerator')} over ${say.number('denominator')} is ${say.percent('value')}`,
  'incentive/out-of-scope': (say) => `Not counted, out of scope: ${say.number('count')}`,
  'incentive/no-event-date': (say) =>
    `Not counted, without the date of the event that the plan asks for: ${say.number('count')}`,
  'incentive/changed': (say) =>
    `${say.has('start') ? `From ${say.date('start')} to ${say.lastDay('end')}: ` : ''}${say.money('before')} before, ${say.money('after')} after, a change of ${say.figure}`,
  'incentive/below-first-band': (say) =>
    say.has('threshold')
      ? `The measure of ${say.number('measure')} lies in no band; the next one starts at ${say.number('threshold')}`
      : `The measure of ${say.number('measure')} lies in no band that pays`,
  'incentive/late-returns': (say) =>
    `Returns of sales of other periods, rated by the terms of this one: ${say.number('count')}`,
  'incentive/returned-too-much': (say) =>
    `Sales of which more was returned than was sold: ${say.number('count')}`,
  'incentive/no-lines': () => 'There are no lines that count',
  'incentive/not-comparable': (say) =>
    `The payouts cannot be laid over each other: the plans differ in their ${terms[say.text('differs')] ?? say.text('differs')}`,
  'incentive/prorated': (say) =>
    `A partner for ${say.number('numerator')} of ${say.number('denominator')} ${say.text('method')}: bounds, targets, lumps and limits are scaled to that part`,
  'incentive/allocated': (say) =>
    `${say.value('share') === 'due' ? 'The due' : 'The entitlement'} of ${say.figure} is shared to ${counted(say, 'count', 'line', 'lines')} by their part of ${say.number('measure')}`,
  'incentive/unallocated': (say) =>
    `belongs to no line, because the lines come to nothing or below: ${say.figure}`,
  'incentive/not-measured': (say) =>
    `Of a kind that the plan does not pay on: ${say.number('count')}`,
  'incentive/outside-period': (say) =>
    `Not counted, dated outside the period: ${say.number('count')}`,
  'incentive/later-lines': (say) => `Not yet known at this date: ${say.number('count')}`,
  'incentive/duplicate-lines': (say) => `Sent twice and counted once: ${say.number('count')}`,
  'incentive/measure-missing': (say) =>
    `A condition asks for a figure that is not given: ${say.list('missing')}`,
  'incentive/no-bands': () => 'The plan has no bands.',
  'incentive/bands-overlap': (say) =>
    !say.has('to')
      ? `From ${say.number('from')} on two bands hold the same values.`
      : say.text('from') === say.text('to')
        ? `Two bands both hold ${say.number('from')}.`
        : `From ${say.number('from')} to ${say.number('to')} two bands hold the same values.`,
  'incentive/bands-not-ascending': (say) =>
    `Bands must be listed in rising order; the one from ${say.number('from')} is not.`,
  'incentive/term-unused': (say) =>
    `The term ${say.text('key')} has no meaning for the structure ${say.text('structure')}.`,
  'incentive/periods-overlap': () => 'Two periods of the plan overlap.',
  'incentive/equality-uncovered': (say) => `Exactly ${say.number('at')} lies in no band.`,
  'incentive/band-unreachable': (say) =>
    `Band ${Number(say.text('band')) + 1} changes nothing: the cap of ${say.number('cap')} is reached where it starts.`,
  'incentive/gain-by-splitting': (say) =>
    `Split in two, a measure of ${say.number('at')} pays ${say.figure} more.`,
  'incentive/limits-contradict': (say) =>
    say.has('rate')
      ? `The least that is paid, ${say.number('floor')}, lies above the most, ${say.percent('rate')} of the measure${say.has('below') ? `, for measures below ${say.number('below')}` : ''}.`
      : `The least that is paid, ${say.number('floor')}, lies above the most, ${say.number('cap')}.`,
  'incentive/rate-and-unit': () => 'A band has both a rate and an amount for each unit.',
  'incentive/band-incomplete': (say) =>
    `A band of the structure ${say.text('structure')} needs ${say.text('key')}.`,
  'incentive/basis-mismatch': (say) =>
    `The structure ${say.text('structure')} cannot pay on ${say.text('pay')} when another measure picks the band.`,
  'incentive/matrix-shape': () => 'The rate table does not fit its bounds, or stands beside bands.',
  'incentive/points-not-ascending': (say) => `Bounds must ascend; ${say.number('value')} does not.`,
  'incentive/share-out-of-range': (say) =>
    `A share lies between 0 and 1; ${say.number('value')} does not.`,
  'incentive/no-quantity': (say) => `The line ${say.text('id')} has no quantity.`,
  'incentive/unknown-sale': (say) =>
    `The line ${say.text('id')} takes back ${say.text('of')}, which is none of the lines.`,
  'incentive/return-mismatch': (say) =>
    `The line ${say.text('id')} takes back ${say.text('of')}, but says ${say.text('received')} where that says ${say.text('expected')} (${say.text('key')}).`,
  'incentive/unknown-level': (say) => `The hierarchy does not know ${say.text('name')}.`,
  'incentive/circular-hierarchy': (say) =>
    `The hierarchy leads from ${say.text('name')} back to itself.`,
  'incentive/no-curve': () => 'A plan with a rate table has no curve of one measure.',
  'incentive/order-incomplete': () => 'The order must name every deal exactly once.',
  'incentive/rate-and-lump': (say) =>
    `The deal ${say.text('deal')} must have one of rate, lump and plan.`,
  'incentive/probabilities-not-one': (say) =>
    `The probabilities sum to ${say.number('sum')}, not to 1.`,
  'incentive/band-empty': (say) =>
    `A band ends at ${say.number('to')}, which is not above its start, ${say.number('from')}.`,
  'incentive/bands-gap': (say) =>
    say.has('to')
      ? `Between ${say.number('from')} and ${say.number('to')} nothing is earned.`
      : `Above ${say.number('from')} nothing is earned.`,
  'incentive/cliff': (say) =>
    say.text('pays') === 'commission'
      ? `At ${say.percent('at')} of the quota the commission jumps up by ${say.percent('change')} of the quota.`
      : `At ${say.number('at')} the payout jumps up by ${say.figure}.`,
  'incentive/non-monotone': (say) =>
    say.text('pays') === 'commission'
      ? `At ${say.percent('at')} of the quota the commission jumps down by ${say.percent('change')} of the quota.`
      : `At ${say.number('at')} the payout jumps down by ${say.size()}.`,
  'incentive/factor-bands-not-ascending': (say) =>
    `The bounds of a condition must ascend; ${say.number('value')} does not.`,
  'incentive/mixed-currencies': (say) =>
    `An amount in ${say.text('received')} cannot be added to a plan in ${say.text('expected')}.`,
  'incentive/no-amount': () => 'A line has neither an amount nor a quantity with a unit price.',
  'incentive/two-amounts': () => 'A line has both an amount and a quantity with a unit price.',
  'incentive/period-not-begun': (say) => `The period begins only on ${say.date('start')}.`,
  'incentive/nothing-in-scope': () => 'No name is in scope, so nothing is ever measured.',
  'incentive/rate-above-one': (say) =>
    `The rate ${say.number('rate')} pays ${say.percent('rate')}; write a fraction, such as 0.02 for 2%.`,
  'incentive/other-plan': (say) =>
    `The batch was decided under the plan ${say.text('received')}, not under ${say.text('expected')}.`,
  'incentive/periods-differ': () => 'The periods of the two plans are not the same days.',
  'incentive/proration-mismatch': () =>
    'Whole months cannot be counted in periods that are not made of them.',
  'incentive/order-sensitive': (say) =>
    `On a value of ${say.number('at')} the order ${say.list('order')} comes to ${say.number('total')}, the order ${say.list('otherOrder')} to ${say.number('otherTotal')}; the order must stand in the contract.`,
  'incentive/looks-like-percentage': (say) =>
    `${say.number('value')} stands where a fraction is usual; if ${say.percent('fraction')} is meant, write ${say.number('fraction')}.`,
  'incentive/rates-fall': (say) =>
    `From ${say.number('row')} on the rate falls from ${say.percent('before')} to ${say.percent('rate')}, in the column from ${say.number('column')}.`,
  'incentive/no-reasons': () => 'The batch tells no reasons; settle again with reasons.',
  'incentive/wrong-period': (say) =>
    `The period from ${say.date('start')} to ${say.lastDay('end')} is not one ${say.text('expected')} of the plan.`,
};
