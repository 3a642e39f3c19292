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
    `${say.number('returned')} returned, ${say.number('unmatched')} of it not taken from a purchase`,
  'value/not-yet-known': (say) =>
    `${counted(say, 'lines', 'line', 'lines')} after the date left out`,
  'value/too-few-purchases': (say) =>
    `No rhythm: ${counted(say, 'purchases', 'day', 'days')} with a purchase, at least ${say.number('minimum')} are needed`,
  'value/no-need-in-sight': () => 'No need in sight: at this use it does not run out',
  'value/need-fact-missing': (say) =>
    say.has('fact') ? say.word('fact', facts) : 'A fact is not known',
};
