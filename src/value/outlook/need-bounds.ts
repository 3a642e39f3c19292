import type { BusinessDayMove, NeedMethod, NeedPolicy } from './need-policy.js';

/** The longest stretch that a policy looks ahead: ten years of days. */
export const mostDaysAhead = 3660;

/** Every method, in the order of the documentation. */
export const needMethods: readonly NeedMethod[] = [
  'quantity-rate',
  'median-gap',
  'mean-gap',
  'stock-in-hand',
];

/** What may become of returns. */
export const returnRules: readonly NeedPolicy['returns'][] = ['from-earlier', 'leave-out'];

/** Where a day that is not worked may go. */
export const businessDayMoves: readonly BusinessDayMove[] = ['none', 'previous', 'next'];
