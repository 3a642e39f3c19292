import type { PeopleErrorCode, PeopleReasonCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { counted } from './counted.js';

/** A stretch of attainment; which of its ends are part of it is said. */
const attained = (say: Say) => {
  const isAbove = say.value('fromIncluded') === false;
  const start = `${isAbove ? 'above' : 'from'} ${say.percent('from')}`;
  if (!say.has('to')) return `${start}${isAbove ? '' : ' up'} of the quota`;
  const end = say.value('toIncluded') === true ? 'up to and including' : 'to below';
  return `${start} ${end} ${say.percent('to')} of the quota`;
};
const place = (say: Say) =>
  `Rank ${say.number('rank')} with a score of ${say.number('score')}${say.text('tied') === '1' ? '' : `, shared by ${say.number('tied')}`}`;
const person = (say: Say) => say.label('person');

/** The words about people in English. */
export const people: Sentences<PeopleReasonCode | PeopleErrorCode> = {
  'incentive/quota': (say) =>
    `Quota of month ${say.number('month')}: ${say.percent('share')} of ${say.money('full')}, ${say.figure}`,
  'incentive/attainment': (say) =>
    `Sales of ${say.number('sales')} over a quota of ${say.number('quota')}`,
  'incentive/commission': (say) => `Commission on a sale of ${say.money('amount')}: ${say.figure}`,
  'incentive/split-credit': (say) =>
    `${person(say)}: ${say.percent('share')} of the sale, ${say.money('credited')}, at ${say.percent('rate')}: ${say.figure}`,
  'incentive/roll-up-credit': (say) =>
    `${person(say)}, on top: ${say.percent('share')} of the sale, ${say.money('credited')}, at ${say.percent('rate')}: ${say.figure}`,
  'incentive/credit-unassigned': (say) =>
    `Split credits cover ${say.percent('split')} of the sale; credited to nobody: ${say.figure}`,
  'incentive/before-rounding': (say) => `before rounding: ${say.figure}`,
  'incentive/credit-above-whole': (say) =>
    `The split credits give away ${say.percent('sum')} of a sale.`,
  'incentive/credit-incomplete': (say) =>
    `The split credits cover only ${say.percent('sum')} of a sale.`,
  'incentive/commission-due': (say) =>
    `Commission ${say.sign() < 0 ? 'to be taken back' : 'due'}, as of ${say.date('asOf')}: ${say.size()}`,
  'incentive/commission-computed': (say) =>
    say.sign('sales') <= 0
      ? `on sales of ${say.money('sales')}: ${say.figure}`
      : say.value('structure') === 'incremental'
        ? `slice by slice on sales of ${say.money('sales')}: ${say.figure}`
        : `on all sales, ${say.money('sales')}: ${say.figure}`,
  'incentive/commission-slice': (say) =>
    `${say.percent('rate')} of the ${say.money('amount')} ${attained(say)}: ${say.figure}`,
  'incentive/commission-whole': (say) =>
    `${say.percent('rate')} of all ${say.money('amount')}, which lie ${attained(say)}: ${say.figure}`,
  'incentive/no-quota': (say) =>
    `The quota is zero, so sales of ${say.number('sales')} attain no share of it`,
  'incentive/quota-missing': () => 'Neither the terms nor the facts tell a quota',
  'incentive/release-due': (say) =>
    `Commission ${say.sign() < 0 ? 'to be taken back' : 'released'}, as of ${say.date('asOf')}, with ${say.money('paid')} of ${say.money('invoice')} paid: ${say.size()}`,
  'incentive/release': (say) =>
    `${say.sign('amount') < 0 ? 'money taken back' : 'payment'} ${say.text('payment')} of ${say.date('date')}, ${say.money('amount')}: ${say.figure}`,
  'incentive/commission-held': (say) =>
    say.sign() < 0
      ? `Released beyond the whole commission: ${say.size()}`
      : `Waits for payment: ${say.figure}`,
  'incentive/beyond-invoice': (say) =>
    `Of the ${say.money('paid')} paid ${say.money('counted')} count; nothing is released beyond the invoice`,
  'incentive/no-invoice': () => 'The invoice is zero, so no part of it can be paid',
  'incentive/draw-paid': (say) =>
    `Paid with a ${say.value('recoverable') === true ? 'recoverable draw' : 'minimum'} of ${say.money('draw')} each period: ${say.figure}`,
  'incentive/draw-period': (say) => `${say.date('start')} to ${say.lastDay('end')}: ${say.figure}`,
  'incentive/earned': (say) => `earned: ${say.figure}`,
  'incentive/draw-advanced': (say) => `advanced by the draw: ${say.figure}`,
  'incentive/draw-recovered': (say) => `recovered from earlier draws: ${say.figure}`,
  'incentive/draw-topped-up': (say) => `topped up to the minimum: ${say.figure}`,
  'incentive/draw-open': (say) => `Still to be recovered: ${say.figure}`,
  'incentive/periods-not-ended': (say) =>
    `Not settled, not ended by ${say.date('asOf')}: ${counted(say, 'count', 'period', 'periods')}`,
  'incentive/periods-outside-terms': (say) =>
    `Not settled, begun outside the life of the terms: ${counted(say, 'count', 'period', 'periods')}`,
  'incentive/prize': (say) => `${place(say)}: ${say.figure}`,
  'incentive/no-prize': (say) => `${place(say)}, for which there is no prize`,
  'incentive/below-minimum-score': (say) =>
    `${place(say)}, but a prize needs a score of ${say.number('minimum')}`,
  'incentive/prizes-pooled': (say) =>
    `${say.number('tied')} share the prizes of their ranks: ${say.figure}`,
  'incentive/prize-of-rank': (say) => `prize of rank ${say.number('rank')}: ${say.figure}`,
  'incentive/balance-not-recoverable': () =>
    'A draw that is not recoverable leaves no balance to recover.',
  'incentive/prizes-rise': (say) =>
    `The prize of rank ${say.number('rank')}, ${say.number('value')}, is above that of the rank before, ${say.number('before')}.`,
  'incentive/prize-too-fine': (say) =>
    `A prize of ${say.text('value')} cannot be paid with ${counted(say, 'scale', 'decimal', 'decimals')}.`,
  'incentive/no-prizes': () => 'The contest has no prizes.',
};
