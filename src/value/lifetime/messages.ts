import type { Messages } from '../../kernel/errors/index.js';
import type { LifetimeErrorCode } from './reasons.js';

/** What the errors of lifetime value say to a developer. */
export const lifetimeMessages: Messages<LifetimeErrorCode> = {
  'value/mixed-periods': ({ expected, received }) =>
    `expected a figure per ${String(expected)}, as the other figures are, received one per ${String(received)}; convert it with convertRate`,
  'value/too-large': () =>
    'expected a figure of at most 1.8e308, the largest number there is; shorten the horizon or check the rates',
  'value/customers-not-adding-up': ({ start, end, acquired }) =>
    `${String(end)} at the end less ${String(acquired)} acquired must be 0 to ${String(start)}, the number at the start; count the same customers at both ends`,
  'value/row-not-one': ({ state, sum }) =>
    `the probabilities of leaving ${JSON.stringify(state)} for each state must sum to 1 within 1e-9, they sum to ${String(sum)}; add the missing share, or divide each by the sum`,
  'value/ours-above-spend': ({ category, spend, ours }) =>
    `the customer spends ${String(spend)} on ${JSON.stringify(category)}, so ours must be at most that, received ${String(ours)}; estimate the spend anew, for the same period`,
  'value/levels-not-ascending': ({ middle, high }) =>
    `high must begin above middle, received middle ${String(middle)} and high ${String(high)}`,
  'value/quantile-out-of-range': ({ middle, high }) =>
    `quantiles must be shares between 0 and 1, received middle ${String(middle)} and high ${String(high)}`,
};
