import type { ContributionReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { counted } from './counted.js';

const termNames = {
  product: 'product',
  service: 'service',
  personnel: 'personnel',
  image: 'image',
  money: 'monetary',
  time: 'time',
  effort: 'physical effort',
  psychic: 'mental effort',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const term = (say: Say) => capital(say.word('term', termNames));

/** The words about contribution, concentration, delivered value and profit in English. */
export const contribution: Sentences<ContributionReasonCode> = {
  'value/no-total': (say) =>
    say.value('count') === 0
      ? 'There are no values, so there are no shares.'
      : 'The total is zero, so there are no shares of it.',
  'value/total-not-positive': (say) =>
    `The total is ${say.number('total')}; shares of a loss mean nothing.`,
  'value/single-value': () => 'A single value has no corrected Gini coefficient.',
  'value/delivered-value': (say) =>
    `Delivered value of ${say.text('id')}: ${say.figure} (value ${say.number('totalValue')}, cost ${say.number('totalCost')})`,
  'value/delivered-benefit': (say) => `${term(say)} value: ${say.figure}`,
  'value/delivered-cost': (say) => `${term(say)} cost: ${say.figure}`,
  'value/delivered-advantage': (say) =>
    `Advantage of ${say.text('offer')} over ${say.text('with')}: ${say.figure}`,
  'value/delivered-difference': (say) => `${term(say)} advantage: ${say.figure}`,
  'value/no-cost': (say) =>
    `${say.text('id')} costs the customer nothing, so there is no ratio of value to cost.`,
  'value/customer-profit': (say) => `Profit: ${say.figure}`,
  'value/profit-gross-margin': (say) => `Gross margin: ${say.figure}`,
  'value/profit-revenue': (say) => `Revenue: ${say.figure}`,
  'value/profit-cost-of-goods': (say) => `Cost of goods: ${say.figure}`,
  'value/profit-cost-to-serve': (say) => `Cost to serve: ${say.figure}`,
  'value/profit-activity': (say) =>
    `${capital(say.label('activity'))}: ${say.figure} (${say.number('quantity')} at ${say.money('rate')})`,
  'value/profit-direct-cost': (say) => `${capital(say.label('activity'))}: ${say.figure}`,
  'value/profit-financing': (say) =>
    `${capital(say.label('activity'))}: ${say.figure} (${say.money('receivable')} for ${counted(say, 'days', 'day', 'days')} at ${say.percent('rate')} over ${say.number('daysOfRate')} days)`,
  'value/profit-unknown': (say) => `Cost to serve is not known: ${say.list('names')} not given.`,
  'value/no-revenue': () => 'Revenue is not above zero, so there are no margin rates.',
  'value/pool-unallocated': (say) => `${say.figure} stays unallocated: nobody used any of it.`,
};
