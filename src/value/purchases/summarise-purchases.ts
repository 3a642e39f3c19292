import type { Counts, Rows } from '../../kernel/decision/index.js';
import { requireFunction } from '../../kernel/errors/index.js';
import { foldRows } from '../../kernel/events/index.js';
import type {
  HoldoutColumns,
  HoldoutOptions,
  HoldoutPurchases,
  Order,
  OrderColumns,
  PurchaseColumns,
  PurchaseOptions,
  Purchases,
  TimeUnit,
} from './facts.js';
import { purchaseFold } from './purchase-fold.js';
import { areColumns } from './read-columns.js';
import { summariseColumns } from './summarise-columns.js';

/**
 * What have my customers bought so far, one row each?
 *
 * From order lines to the figures that RFM and the purchase models start from. Lines of one customer on one day are one
 * purchase. To run it in pieces use {@link purchaseFold}; for the ranking of customers by what they bought, {@link scoreCustomers}.
 *
 * Shapes: lines in any order; rows by customer id, ascending. Or columns in, columns out: customers in the order of `ids`, those without a
 * purchase left out, and no object per line. Columns of different customers, as in shards, are summarised apart and put side by side.
 * Units: `lastAge`, `age`, `sinceLast` in the unit asked for, with fractions: a week is 7 days, a month 365.25 ÷ 12; money in the
 * currency of the lines.
 *
 * @param orders - order lines; ids are optional and make duplicates harmless. Or {@link OrderColumns}
 * @param options - `asOf`: the last day known; `unit`; `occasion`: what counts as one purchase; `holdoutEnd`: the last day of a hold-out, whose
 * purchases are counted beside and change nothing else; `onProgress`
 * @returns one row per customer with a purchase up to `asOf`, the lines that could not be read, and counts: received = accepted + rejected
 * @throws {@link ClienteleError} `input/not-iterable`, `input/unknown-key`, `input/not-a-date`, `input/not-one-of`, `input/not-an-object`; `input/out-of-range` for a hold-out
 * that does not end after `asOf`. For columns: `input/not-a-list`, `input/not-a-text`, `input/empty-id`, `input/repeated-id` for `ids`,
 * `input/not-one-of` for another kind of array, `input/out-of-range` for columns of different lengths or a scale that is not 0 to 15
 * @guarantee the order of lines changes nothing; a line that comes twice with its id changes nothing; columns give the figures of rows
 * @example What counts as a purchase?
 * ```ts
 * import { summarisePurchases } from 'clientele/value';
 * const purchases = summarisePurchases(
 *   [
 *     { customer: 'C-1', date: '2026-01-05', amount: '30.00' },
 *     { customer: 'C-1', date: '2026-01-05', amount: '-5.00' },
 *     { customer: 'C-1', date: '2026-01-25', amount: '20.00' },
 *     { customer: 'C-2', date: '2026-02-30', amount: '10.00' },
 *   ],
 *   { asOf: '2026-01-31', unit: 'day', occasion: 'net-day' },
 * );
 * purchases.rows.map((row) => [row.id, row.purchases, row.lastAge, row.sinceLast, row.spend]);   // => [['C-1', 2, 20, 6, '45']]
 * purchases.rejected.map((row) => [row.index, row.issues[0]?.code]);                             // => [[3, 'input/not-a-date']]
 * purchases.counts;                                                                              // => { received: 4, accepted: 3, rejected: 1 }
 * ```
 * @category Value
 */
export function summarisePurchases<const U extends TimeUnit>(
  orders: OrderColumns,
  options: HoldoutOptions<U> & Progress,
): HoldoutColumns<U>;
export function summarisePurchases<const U extends TimeUnit>(
  orders: OrderColumns,
  options: PurchaseOptions<U> & Progress,
): PurchaseColumns<U>;
export function summarisePurchases<const U extends TimeUnit>(
  orders: Rows<Order>,
  options: HoldoutOptions<U> & Progress,
): HoldoutPurchases<U>;
export function summarisePurchases<const U extends TimeUnit>(
  orders: Rows<Order>,
  options: PurchaseOptions<U> & Progress,
): Purchases<U>;
export function summarisePurchases(
  orders: Rows<Order> | OrderColumns,
  options: PurchaseOptions & Progress,
): Purchases | PurchaseColumns {
  if (areColumns(orders)) return summariseColumns(orders, options);
  const fold = purchaseFold(options);
  const { onProgress } = options;
  if (onProgress !== undefined) requireFunction(onProgress, '/options/onProgress');
  return fold.finish(foldRows(fold, orders, onProgress === undefined ? {} : { onProgress }));
}

interface Progress {
  readonly onProgress?: (counts: Counts) => void;
}
