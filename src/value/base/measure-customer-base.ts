import type { Counts, Rows } from '../../kernel/decision/index.js';
import { requireFunction, requireObject } from '../../kernel/errors/index.js';
import { foldRows } from '../../kernel/events/index.js';
import type { Order } from '../purchases/facts.js';
import type { CustomerBase } from './base-figures.js';
import type { CustomerBaseOptions } from './base-options.js';
import { customerBaseFold } from './customer-base-fold.js';

/**
 * How many customers stay, come back, are new, are gone — and of whom exactly is that a share?
 *
 * Retention 留存率, churn 流失率, repurchase 复购率, purchase frequency and average order of one period, from order lines. Each
 * figure carries its cohort, both windows, and the names of what stands above and below its line; `reasons` has them for `describe`. For one row per first
 * month and one column per month since, use {@link summariseCohorts}; for one row per customer, `summarisePurchases`; for
 * shares of recurring revenue, which needs contracts and not orders, `measureRevenueRetention`.
 *
 * Shapes: lines in any order; a purchase is a day on which a customer bought, as in `summarisePurchases`. Money of days that
 * are no purchase is in no figure.
 * Units: customers and purchases are counts; money in the currency of the lines; windows are half-open.
 *
 * @param orders - order lines; with an `id`, a line that comes twice counts once
 * @param options - `asOf`; `occasion`; `period`, the window measured, and `prior`, the one before it; `repeatWithinDays` and
 * `inactiveAfterDays` ask for two more figures; `onProgress`
 * @returns counts of customers, purchases and spend, and the figures; a figure without a denominator is `null` with `why`
 * `value/empty-cohort`, inactivity before its days have passed is `null` with `value/days-not-over`; the finding
 * `value/no-lookback` says that no data lie before the period, so that everybody looks new
 * @throws {@link ClienteleError} `value/window-not-over` for a period that ends after `asOf`; `input/out-of-range` for a prior
 * window that ends after the period starts; `input/not-a-period`, `input/not-a-date`, `input/not-one-of`, `input/unknown-key`,
 * `input/not-a-whole-number`, `input/not-an-object`, `input/not-iterable`, `input/not-a-function`
 * @guarantee churn and retention add up to one; active = new + retained + between + wonBack; the order of lines changes nothing
 * @source house rule: each figure says what it is a share of
 * @example
 * ```ts
 * import { monthOf } from 'clientele/calendar';
 * import { measureCustomerBase } from 'clientele/value';
 * const bought = (customer: string, ...dates: string[]) => dates.map((date) => ({ customer, date, amount: '10.00' }));
 * const base = measureCustomerBase(
 *   [...bought('A', '2026-08-03', '2026-09-01', '2026-09-20'), ...bought('B', '2026-08-09'), ...bought('C', '2026-09-11')],
 *   { asOf: '2026-09-30', occasion: 'net-day', period: monthOf(2026, 9), prior: monthOf(2026, 8) },
 * );
 * base.retention.ratio;      // => { numerator: '1', denominator: '2', value: 0.5 }
 * base.retention.cohort;     // => 'active-in-prior'
 * base.customers.new;        // => 1
 * base.members.lapsed;       // => ['B']
 * base.repurchase.ratio;     // => { numerator: '1', denominator: '2', value: 0.5 }
 * base.averageOrder.ratio;   // => { numerator: '30', denominator: '3', value: 10 }
 * base.dataFrom;             // => '2026-08-03'
 * ```
 * @category Value
 */
export function measureCustomerBase(
  orders: Rows<Order>,
  options: CustomerBaseOptions & { readonly onProgress?: (counts: Counts) => void },
): CustomerBase {
  const { onProgress, ...known } = requireObject(
    options,
    '/options',
    '{ asOf, occasion, period, prior }',
  ) as unknown as typeof options;
  const fold = customerBaseFold(known);
  if (onProgress !== undefined) requireFunction(onProgress, '/options/onProgress');
  return fold.finish(foldRows(fold, orders, onProgress === undefined ? {} : { onProgress }));
}
