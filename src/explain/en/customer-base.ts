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
const sentenceCase = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
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
  'value/labelled': (say) =>
    `${sentenceCase(say.label('dimension'))}: ${say.list('labels', 'labelWords')}`,
  'value/not-labelled': (say) => `${sentenceCase(say.label('dimension'))}: no label fits`,
  'value/labels-undetermined': (say) =>
    `${sentenceCase(say.label('dimension'))}: cannot be told without ${say.list('missing')}`,
  'value/label-holds': (say) => `${say.label('name')}: yes`,
  'value/label-fails': (say) => `${say.label('name')}: no`,
  'value/label-unknown': (say) => `${say.label('name')}: cannot be told`,
  'value/label-otherwise': (say) => `${say.label('name')}: because no other label fits`,
  'value/label-unreachable': (say) =>
    `The label ${say.text('name')} is never given: ${say.text('by')} comes before it and holds wherever it does.`,
  'value/no-otherwise': (say) =>
    `Customers whom no label of ${say.text('dimension')} fits stay without one.`,
  'value/too-little-evidence': (say) =>
    `Too little is known: ${counted(say, 'lines', 'line', 'lines')} for ${say.number('spend')}, where ${say.number('minimumLines')} for ${say.number('minimumSpend')} are asked for.`,
  'value/no-positive-spend': () =>
    'The customer returned as much as was bought, or bought nothing.',
  'value/no-population-share': (say) =>
    `All customers together spent nothing on ${say.text('category')}.`,
};
