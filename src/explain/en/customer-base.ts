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
};
