import { fromDayNumber } from '../../kernel/calendar/day-number.js';
import { fromDays } from '../../kernel/calendar/read-period.js';
import { plain } from '../../kernel/decimal/decimal.js';
import { totalOf } from '../../kernel/decimal/exact-sum.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { Fold } from '../../kernel/events/index.js';
import type { Order } from '../purchases/facts.js';
import { purchaseFold } from '../purchases/purchase-fold.js';
import type { PurchaseState } from '../purchases/purchase-state.js';
import { readCounting } from '../purchases/read-options.js';
import type { BaseCustomers, CustomerBase } from './base-figures.js';
import { type BaseWindows, type CustomerBaseOptions, readWindows } from './base-options.js';
import { followedRate, inactiveRate, ratesOf } from './base-rates.js';
import { reasonsOf } from './base-reasons.js';
import { type BaseTally, tallyOf } from './base-tally.js';
import { type Buyers, buyersOf } from './purchase-days.js';
import type { BaseReasonCode } from './reasons.js';

/**
 * How do I measure the customer base in pieces: in workers, in a stream, over more lines than fit?
 *
 * The one-call form is {@link measureCustomerBase}. The state is that of `purchaseFold`, so that one pass over the lines
 * serves both, and cohort tables too (`cohortFold`), where date and occasion are the same. Memory: O(customers × days with
 * purchases), plus every line that has an `id`.
 *
 * @param options - as {@link measureCustomerBase}
 * @returns a fold from order lines to {@link CustomerBase}
 * @throws {@link ClienteleError} as {@link measureCustomerBase}, for the options
 * @guarantee any split of the lines, merged in any order, gives the same figures
 * @category Value
 */
export function customerBaseFold(
  options: CustomerBaseOptions,
): Fold<Order, PurchaseState, CustomerBase> {
  const windows = readWindows(options);
  const { asOf, occasion } = options;
  const counting = readCounting({ asOf, unit: 'day', occasion });
  const { empty, add, merge } = purchaseFold({ asOf, unit: 'day', occasion });
  return {
    empty,
    add,
    merge,
    finish: (state) => {
      const buyers = buyersOf(state, counting);
      return { ...linesOf(buyers, asOf, occasion), ...finishBase(buyers, windows) };
    },
  };
}

/** What every answer says of its lines. */
export function linesOf(
  { firstDay, rejected, counts, later, duplicates }: Buyers,
  asOf: string,
  occasion: CustomerBaseOptions['occasion'],
) {
  const dataFrom = firstDay === null ? null : fromDayNumber(firstDay);
  return { asOf, occasion, dataFrom, rejected, counts, later, duplicates };
}

function finishBase({ buyers, firstDay }: Buyers, windows: BaseWindows) {
  const { period, prior, repeatWithinDays, inactiveAfterDays } = windows;
  const tally = tallyOf(buyers, windows);
  const spend = totalOf(tally.spend);
  const lookbackDays = firstDay === null ? 0 : Math.max(0, period.start - firstDay);
  const figures = {
    ...ratesOf(tally, spend, windows),
    ...(repeatWithinDays === undefined
      ? {}
      : { repurchaseWithin: followedRate(tally, windows, repeatWithinDays) }),
    ...(inactiveAfterDays === undefined
      ? {}
      : { inactivity: inactiveRate(tally, windows, inactiveAfterDays) }),
  };
  return {
    period: fromDays(period.start, period.end),
    prior: fromDays(prior.start, prior.end),
    lookbackDays,
    customers: customersOf(tally),
    members: tally.members,
    purchases: tally.purchases,
    spend: plain(spend),
    ...figures,
    reasons: reasonsOf(figures),
    findings: findingsOf(tally, lookbackDays, windows),
  };
}

function customersOf(tally: BaseTally): BaseCustomers {
  const { active, retained, between, wonBack, prior } = tally;
  return {
    active,
    new: tally.new,
    returning: active - tally.new,
    retained,
    between,
    wonBack,
    activeInPrior: prior,
    lapsed: prior - retained,
  };
}

/** Without data from before the period everybody in it looks new. */
function findingsOf(
  { active }: BaseTally,
  lookbackDays: number,
  { period }: BaseWindows,
): readonly Reason<BaseReasonCode>[] {
  if (active === 0 || lookbackDays > 0) return [];
  const start = fromDayNumber(period.start);
  return [{ code: 'value/no-lookback', params: { customers: active, start } }];
}
