import type { OutlookErrorCode, OutlookReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { counted } from './counted.js';

const expected = (say: Say) => (say.has('quantity') ? `, expect ${say.number('quantity')}` : '');
const spread = (say: Say) =>
  say.has('earliest') ? ` (${say.date('earliest')} to ${say.date('latest')})` : '';

const rhythm = (say: Say) =>
  say.text('method') === 'mean-gap'
    ? `Buys ${counted(say, 'gaps', 'time', 'times')} in ${counted(say, 'span', 'day', 'days')}`
    : `Buys every ${counted(say, 'median', 'day', 'days')}, the median of ${counted(say, 'gaps', 'gap', 'gaps')}`;

const facts = {
  stock: 'The stock in hand is not known',
  countedOn: 'The day on which stock was counted is not known',
  dailyUse: 'The daily use is not known, and too few purchases tell it',
};

const weekdays: Readonly<Record<string, string>> = {
  ...{ 1: 'Mondays', 2: 'Tuesdays', 3: 'Wednesdays', 4: 'Thursdays', 5: 'Fridays' },
  ...{ 6: 'Saturdays', 7: 'Sundays' },
};
const payDay = (say: Say) => {
  const type = say.text('type');
  if (type === 'month-end') return 'at the end of the month';
  return type === 'weekday'
    ? `on ${say.word('day', weekdays)}`
    : `on day ${say.number('day')} of the month`;
};
const lateness = (say: Say) => {
  const days = say.text('median').replace(/^-/, '');
  const unit = days === '1' ? 'day' : 'days';
  if (say.sign('median') === 0) return 'on the due date';
  return say.sign('median') > 0 ? `${days} ${unit} late` : `${days} ${unit} early`;
};

/** Payments made on another day than due. */
const offDue = (say: Say) => Number(say.text('payments')) - Number(say.text('punctual'));
const punctual = (say: Say) =>
  say.sign('punctual') === 0
    ? ''
    : ` (${say.number('punctual')} paid on the due date show no habit)`;

/** The words about referrals and the next need in English. */
export const outlook: Sentences<OutlookReasonCode | OutlookErrorCode> = {
  'value/next-need': (say) => `Next need on ${say.date('date')}${spread(say)}${expected(say)}`,
  'value/overdue': (say) => `Overdue by ${counted(say, 'days', 'day', 'days')}`,
  'value/use-rate': (say) =>
    `${say.number('used')} used up in ${counted(say, 'days', 'day', 'days')}, from ${say.date('first')} to ${say.date('last')}; the last ${say.number('lastQuantity')} are not in it`,
  'value/purchase-used': (say) => `bought on ${say.date('date')}: ${say.figure}`,
  'value/usual-gap': (say) =>
    `${rhythm(say)}; gaps of ${say.number('shortest')} to ${counted(say, 'longest', 'day', 'days')}`,
  'value/stock-counted': (say) =>
    `${say.number('stock')} in stock on ${say.date('countedOn')}${say.has('dailyUse') ? `, ${say.number('dailyUse')} used a day` : ''}`,
  'value/order-by': (say) =>
    `Order by ${say.date('orderBy')}: ${counted(say, 'leadDays', 'day', 'days')} for delivery, ${counted(say, 'safetyDays', 'day', 'days')} to spare${say.text('businessDay') === 'none' ? '' : ', on a business day'}`,
  'value/no-usual-quantity': () => 'No purchase tells how much is usual',
  'value/returns-taken': (say) =>
    `${say.number('returned')} returned${say.sign('unmatched') === 0 ? '' : `, ${say.number('unmatched')} of it not taken from a purchase`}`,
  'value/not-yet-known': (say) =>
    `${counted(say, 'lines', 'line', 'lines')} after the date left out`,
  'value/too-few-purchases': (say) =>
    `No rhythm: ${counted(say, 'purchases', 'day', 'days')} with a purchase, at least ${say.number('minimum')} are needed`,
  'value/no-need-in-sight': () => 'No need in sight: at this use it does not run out',
  'value/need-fact-missing': (say) =>
    say.has('fact') ? say.word('fact', facts) : 'A fact is not known',
  'value/collection-date': (say) => `Collect on ${say.date('date')} (due ${say.date('due')})`,
  'value/past-due': (say) => `Past due by ${counted(say, 'days', 'day', 'days')}`,
  'value/due-by-terms': (say) =>
    `Invoiced on ${say.date('invoiced')}, due ${counted(say, 'termDays', 'day', 'days')} later`,
  'value/pay-day': (say) =>
    `Usually pays ${payDay(say)}: ${say.number('on')} of ${counted(say, 'payments', 'payment', 'payments')}${punctual(say)}`,
  'value/days-late': (say) =>
    `Usually pays ${lateness(say)} (median of ${counted(say, 'payments', 'payment', 'payments')})`,
  'value/no-pay-day': (say) =>
    offDue(say) < Number(say.text('minimum'))
      ? `No usual pay day: ${offDue(say)} of ${counted(say, 'payments', 'payment', 'payments')} made on another day than due, at least ${say.number('minimum')} are needed`
      : `No usual pay day: at most ${say.number('on')} of ${counted(say, 'payments', 'payment', 'payments')} on the same day, ${say.percent('minimumShare')} are needed${punctual(say)}`,
  'value/too-few-payments': (say) =>
    say.sign('payments') === 0
      ? `No payments, so no habit; at least ${say.number('minimum')} are needed`
      : `No habit told from ${counted(say, 'payments', 'payment', 'payments')}; at least ${say.number('minimum')} are needed`,
  'value/remind': (say) => `Remind on ${say.date('date')}`,
  'value/paid-later': (say) =>
    `${counted(say, 'payments', 'payment', 'payments')} after the date left out`,
  'value/due-date-missing': () => 'The due date is not known',
  'value/referral-value': (say) =>
    `Value brought by ${say.text('referrer')}: ${say.figure}; ${say.number('acquisitionSaved')} saved on winning customers`,
  'value/referral-part': (say) =>
    `${say.text('referred')}, ${say.text('level') === '1' ? 'referred directly' : `on level ${say.number('level')}`}: ${say.figure}; ${say.number('acquisitionSaved')} saved`,
  'value/referred-later': (say) => `Referred on ${say.date('date')}, after the date asked for`,
  'value/not-a-customer': (say) => `${say.text('customer')} is not a customer yet`,
  'value/already-customer': (say) =>
    `Was a customer ${counted(say, 'days', 'day', 'days')} before it was referred`,
  'value/outside-window': (say) =>
    say.has('days')
      ? `First bought ${counted(say, 'days', 'day', 'days')} after it was referred; at most ${say.number('windowDays')} count`
      : `No first purchase is known, so none within ${counted(say, 'windowDays', 'day', 'days')}`,
  'value/other-referrer': (say) => `Credited to ${say.list('credited')} instead`,
  'value/self-referral': (say) => `${say.text('customer')} cannot refer itself.`,
  'value/referral-cycle': (say) =>
    `Referrals run in a circle: ${say.list('customers')}, and back to the first.`,
};
