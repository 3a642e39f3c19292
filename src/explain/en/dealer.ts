import type { DealerErrorCode, DealerReasonCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { counted } from './counted.js';

const dayCounts: Readonly<Record<string, string>> = {
  'month-30': 'a month of 30 days',
  'year-365': 'a year of 365 days',
  'year-360': 'a year of 360 days',
};
const refusals: Readonly<Record<string, string>> = {
  'unknown-kind': 'this kind of support was not agreed',
  'outside-terms': 'it is dated outside the life of the terms',
  'no-proof': 'there is no proof',
  'over-budget': 'the budget is used up',
};
const rate = (say: Say) => `${say.percent('rate')} for ${say.word('dayCount', dayCounts)}`;
const days = (say: Say) => counted(say, 'days', 'day', 'days');
const asOf = (say: Say) => (say.has('asOf') ? ` as of ${say.date('asOf')}` : '');
const instrument = (say: Say) => say.label('instrument');

/** The words about terms with dealers in English. */
export const dealer: Sentences<DealerReasonCode | DealerErrorCode> = {
  'incentive/outside-terms': (say) =>
    `Not counted, dated outside the life of the terms: ${say.number('count')}`,
  'incentive/subsidy': (say) =>
    `Interest subsidy ${say.sign() < 0 ? 'to be taken back' : 'due'}${asOf(say)}, at ${rate(say)}: ${say.size()}`,
  'incentive/interest': (say) =>
    `${days(say)} on ${say.money('amount')}, from ${say.date('start')} to ${say.lastDay('end')}: ${say.figure}`,
  'incentive/out-of-season': (say) =>
    `Deposits not counted, dated outside the season: ${say.number('count')}`,
  'incentive/earns-nothing': (say) => `Paid in, and earning nothing: ${say.number('count')}`,
  'incentive/not-yet-earning': (say) =>
    `Deposits that do not earn yet, because their value date is later: ${say.number('count')}`,
  'incentive/value-date-missing': (say) =>
    `Deposits without the value date that the terms ask for: ${say.number('count')}`,
  'incentive/beyond-balance': (say) =>
    `Picked up beyond what was prepaid, and not counted: ${say.money('amount')}`,
  'incentive/sale-claims': (say) =>
    `Ship-and-debit claim ${say.sign() < 0 ? 'to be taken back' : 'due'}${asOf(say)}, for ${counted(say, 'count', 'sale', 'sales')}: ${say.size()}`,
  'incentive/sale-claim': (say) =>
    `sale ${say.text('id')}, ${say.number('quantity')} units at ${say.money('each')}: ${say.figure}`,
  'incentive/above-maximum': (say) =>
    `Not claimed, beyond the ${say.number('most')} units of the agreement: ${say.number('quantity')}`,
  'incentive/claimed-late': (say) =>
    `Not counted, claimed more than ${counted(say, 'afterDays', 'day', 'days')} later: ${say.number('count')}`,
  'incentive/fund': (say) => `Left in the fund${asOf(say)}: ${say.figure}`,
  'incentive/fund-lot': (say) =>
    `${say.percent('rate')} of purchases of ${say.money('amount')} on ${say.date('date')}: ${say.figure}`,
  'incentive/fund-paid': (say) => `paid for spending: ${say.figure}`,
  'incentive/fund-expired': (say) => `expired: ${say.figure}`,
  'incentive/fund-overdrawn': (say) => `paid before beyond the fund: ${say.figure}`,
  'incentive/spend': (say) =>
    `Paid from the fund for ${counted(say, 'count', 'claim', 'claims')}: ${say.figure}`,
  'incentive/spend-paid': (say) =>
    `${say.text('id')}, ${say.money('eligible')} of the ${say.money('amount')} spent can be paid: ${say.figure}`,
  'incentive/spend-unfunded': (say) => `Claims that the fund could not pay: ${say.figure}`,
  'incentive/other-activity': (say) =>
    `Not counted, spent on something the fund does not pay for: ${say.number('count')}`,
  'incentive/support': (say) => `Support approved${asOf(say)}: ${say.figure}`,
  'incentive/support-kind': (say) =>
    `${say.label('kind')}, ${say.money('left')} left of a budget of ${say.money('budget')}: ${say.figure}`,
  'incentive/support-claim': (say) =>
    `claim ${say.text('id')}, ${say.percent('share')} of ${say.money('amount')}: ${say.figure}`,
  'incentive/support-refused': (say) =>
    `Claim ${say.text('id')}: ${say.money('amount')} refused, because ${say.word('cause', refusals)}`,
  'incentive/support-effect': (say) =>
    `${say.label('kind')}: ${say.label('measure', 'measureLabel')} reached ${say.number('value')} of ${say.number('target')}`,
  'incentive/support-effect-unknown': (say) =>
    `${say.label('kind')}: the effect cannot be told, ${say.label('measure', 'measureLabel')} is not given`,
  'incentive/payments-valued': (say) =>
    `Worth of ${counted(say, 'count', 'payment', 'payments')}${asOf(say)}: ${say.figure}`,
  'incentive/payment-valued': (say) =>
    `payment ${say.text('id')} by ${instrument(say)}, value date ${say.date('date')}: ${say.figure}`,
  'incentive/discount-cost': (say) =>
    `discount of ${say.text('id')} for ${days(say)}, at ${rate(say)}: ${say.figure}`,
  'incentive/collected-total': (say) => `Counts as collected${asOf(say)}: ${say.figure}`,
  'incentive/collected': (say) =>
    `${say.percent('share')} of payment ${say.text('id')} by ${instrument(say)}, on ${say.date('date')}: ${say.figure}`,
  'incentive/not-collected': (say) =>
    say.has('date')
      ? `Payment ${say.text('id')} by ${instrument(say)} counts as collected only on ${say.date('date')}`
      : `Payment ${say.text('id')} by ${instrument(say)} never counts as collected`,
  'incentive/right-granted': (say) => `Granted: ${say.label('right')}`,
  'incentive/right-withheld': (say) => `Not granted: ${say.label('right')}`,
  'incentive/right-unclear': (say) => `Cannot be told: ${say.label('right')}`,
  'incentive/off-invoice': (say) =>
    `Deducted on the invoice, ${counted(say, 'count', 'line', 'lines')}: ${say.figure}`,
  'incentive/line-discount': (say) =>
    say.value('capped') === true
      ? `line ${say.text('id')}, no more than its own ${say.money('amount')}: ${say.figure}`
      : say.has('rate')
        ? `line ${say.text('id')}, ${say.percent('rate')} of ${say.money('amount')}: ${say.figure}`
        : `line ${say.text('id')}, ${say.money('each')} for each of ${say.number('quantity')}: ${say.figure}`,
  'incentive/discount-withheld': () => 'Nothing is deducted, since the condition is not met',
  'incentive/discount-unclear': () => 'Whether anything is deducted cannot be told',
  'incentive/season-empty': (say) =>
    `The season ends on ${say.date('end')}, not after its start on ${say.date('start')}.`,
};
