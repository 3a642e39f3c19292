import type { Messages } from '../../kernel/errors/index.js';
import type { RfmErrorCode } from './reasons.js';

/** What the errors of this room say to a developer. */
export const rfmMessages: Messages<RfmErrorCode> = {
  'value/breaks-not-ascending': ({ before, after }) =>
    `breaks must ascend, received ${String(after)} after ${String(before)}; sort them, and drop doubles`,
  'value/grid-gap': ({ recency, frequency, monetary }) =>
    `every combination of scores must lie in a segment, recency ${String(recency)}, frequency ${String(frequency)}, monetary ${String(monetary)} lies in none; widen a segment, or add one`,
  'value/grid-overlap': ({ segment, other }) =>
    `segments must not overlap, ${JSON.stringify(segment)} and ${JSON.stringify(other)} do; make their ranges exclude each other`,
  'value/grid-out-of-range': ({ from, to, most }) =>
    `expected a range that ascends within 1 to ${String(most)}, received ${String(from)} to ${String(to)}`,
  'value/score-weights-not-one': ({ sum }) =>
    `the weights of the three scores must sum to exactly 1, received ${String(sum)}`,
  'value/lines-not-counted': () =>
    "a policy that counts order lines needs lines in every row of purchases, and these have none; summarise the orders again, or count by 'purchase-day'",
  'value/mixed-times': ({ received, unit, days }) =>
    `the time since the last purchase, ${String(received)} in the unit ${String(unit)}, is not the ${String(days)} days from its date to asOf; summarise all orders as of one date, in one unit`,
  'value/not-summarised': ({ received }) =>
    `expected what summarisePurchases or purchaseFold gave, received ${String(received)}`,
};
