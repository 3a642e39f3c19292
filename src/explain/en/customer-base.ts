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
/** Why there is no figure, in short: by what is empty, or by what is too early. */
const noFigure: Readonly<Record<string, string>> = {
  'active-in-prior': 'nobody had bought before, so there was nobody at the start',
  'active-in-period': 'nobody bought in the period',
  purchases: 'nothing was bought in the period',
  followed: 'no new customer was watched long enough',
  'value/days-not-over': 'not enough days have passed yet',
};
const whyNoFigure = (say: Say) =>
  say.word(say.has('denominator') ? 'denominator' : 'why', noFigure);
const sentenceCase = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const of = (say: Say) =>
  `of ${counted(say, 'bottom', 'customer', 'customers')} who bought from ${say.date('cohortStart')} to ${say.lastDay('cohortEnd')}`;
const figures: Readonly<Record<string, string>> = {
  'value/retention': 'Retention',
  'value/churn': 'Churn',
  'value/inactivity': 'Inactivity',
  'value/repurchase': 'Repurchase',
  'value/repurchase-within': 'Repurchase after the first purchase',
  'value/purchase-frequency': 'Purchase frequency',
  'value/average-order': 'Average order',
  'value/spend-per-customer': 'Spend per customer',
};
const from = (say: Say) => `from ${say.date('start')} to ${say.lastDay('end')}`;

/** The words about the customer base in English. */
export const customerBase: Sentences<BaseReasonCode | BaseErrorCode> = {
  'value/retention': (say) =>
    `Retention ${say.percent('shown')}: ${of(say)}, ${say.number('top')} bought ${from(say)}`,
  'value/churn': (say) =>
    `Churn ${say.percent('shown')}: ${of(say)}, ${say.number('top')} did not buy ${from(say)}`,
  'value/inactivity': (say) =>
    `Inactivity ${say.percent('shown')}: ${of(say)}, ${say.number('top')} did not buy in the ${counted(say, 'days', 'day', 'days')} ${from(say)}`,
  'value/repurchase': (say) =>
    `Repurchase ${say.percent('shown')}: ${of(say)}, ${say.number('top')} bought on two days or more`,
  'value/repurchase-within': (say) =>
    `Repurchase within ${counted(say, 'days', 'day', 'days')} ${say.percent('shown')}: of ${counted(say, 'bottom', 'customer', 'customers')} who first bought from ${say.date('cohortStart')} to ${say.lastDay('cohortEnd')} and were watched so long, ${say.number('top')} bought again${say.sign('censored') === 0 ? '' : ` (${say.number('censored')} more not watched so long yet)`}`,
  'value/purchase-frequency': (say) =>
    `Purchase frequency ${say.number('shown')}: ${counted(say, 'top', 'purchase', 'purchases')} of ${counted(say, 'bottom', 'customer', 'customers')} ${from(say)}`,
  'value/average-order': (say) =>
    `Average order ${say.number('shown')}: ${say.number('top')} over ${counted(say, 'bottom', 'purchase', 'purchases')} ${from(say)}`,
  'value/spend-per-customer': (say) =>
    `Spend per customer ${say.number('shown')}: ${say.number('top')} over ${counted(say, 'bottom', 'customer', 'customers')} ${from(say)}`,
  'value/no-figure': (say) =>
    `${say.word('figure', figures)}: none${say.has('why') ? `, because ${whyNoFigure(say)}` : ''}`,
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
    'The customer returned at least as much as was bought, or bought nothing.',
  'value/no-population-share': (say) =>
    `All customers together spent nothing on ${say.text('category')}.`,
};
