import type { BaseErrorCode, BaseReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { counted } from './counted.js';

const nobody: Readonly<Record<string, string>> = {
  'active-in-prior': 'Nobody bought',
  'active-in-period': 'Nobody bought',
  purchases: 'Nothing was bought',
  followed: 'No new customer could be watched long enough',
};
const from = (say: Say) => `from ${say.date('start')} to ${say.lastDay('end')}`;

/** The words about the customer base in English. */
export const customerBase: Sentences<BaseReasonCode | BaseErrorCode> = {
  'value/empty-cohort': (say) =>
    `${say.word('denominator', nobody)} ${from(say)}, so there is nothing to take a share of.`,
  'value/days-not-over': (say) =>
    `${counted(say, 'days', 'day', 'days')} must pass after the window: until ${say.lastDay('end')}.`,
  'value/no-lookback': (say) =>
    `No data lie before ${say.date('start')}, so that everybody in the period counts as new: ${counted(say, 'customers', 'customer', 'customers')}.`,
  'value/window-not-over': (say) =>
    `The period ends on ${say.lastDay('end')}, but data are known through ${say.date('asOf')} only.`,
  'value/no-complete-cohort': (say) =>
    `No cohort has been watched to the end of age ${say.number('age')} yet.`,
  'value/periods-not-adjoining': (say) =>
    `The next period should start on ${say.date('end')}, where the one before ends; it starts on ${say.date('start')}.`,
  'value/purchase-outside-periods': (say) =>
    `A purchase on ${say.date('date')} lies outside all periods.`,
  'value/too-many-periods': (say) =>
    `From ${say.date('from')} to ${say.date('to')} there are more than ${say.number('most')} periods.`,
};
