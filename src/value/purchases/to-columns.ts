import { closeColumns, hasHoldout, openColumns, writeRow } from './column-writer.js';
import type {
  HoldoutColumns,
  HoldoutPurchases,
  PurchaseColumns,
  Purchases,
  TimeUnit,
} from './facts.js';
import { readSummaries } from './read-summaries.js';

/**
 * How do I hand summarised purchases to a data frame, a worker or a chart?
 *
 * Typed arrays pass between workers without a copy, and statistics take them. Where the order lines are columns already,
 * {@link summarisePurchases} answers in columns by itself.
 *
 * Shapes: one entry per row, in the order of the rows; ids beside them.
 * Units: times in the unit of the rows; money as the number nearest to the exact sum, `scale` being the most decimals that a sum has. The mean
 * of the repeat purchases is `repeatSpend` ÷ `repeats`, where there is a repeat purchase.
 *
 * @param purchases - what {@link summarisePurchases} or {@link purchaseFold} gave
 * @returns the columns; with the hold-out, where the rows have one
 * @throws {@link ClienteleError} `value/not-summarised` with every row that is none, `input/repeated-id`, and `input/…` for what stands beside the rows
 * @guarantee the same figures as from order lines in columns
 * @example
 * ```ts
 * import { summarisePurchases, toColumns } from 'clientele/value';
 * const orders = ['2026-01-05', '2026-01-19'].map((date) => ({ customer: 'C-1', date, amount: '12.50' }));
 * const columns = toColumns(summarisePurchases(orders, { asOf: '2026-01-31', unit: 'week', occasion: 'net-day' }));
 * columns.ids;       // => ['C-1']
 * columns.lastAge;   // => Float64Array.of(2)
 * columns.spend;     // => Float64Array.of(25)
 * ```
 * @category Value
 */
export function toColumns<const U extends TimeUnit>(
  purchases: HoldoutPurchases<U>,
): HoldoutColumns<U>;
export function toColumns<const U extends TimeUnit>(purchases: Purchases<U>): PurchaseColumns<U>;
export function toColumns(purchases: Purchases): PurchaseColumns {
  const { counting, rows, ...beside } = readSummaries(purchases);
  const writer = openColumns(rows.length);
  let scale = 0;
  for (const row of rows) {
    writeRow(writer, row, counting);
    const { spend, repeatSpend } = row;
    const held = hasHoldout(row, counting) ? row.holdoutSpend : '0';
    for (const money of [spend, repeatSpend, held]) scale = Math.max(scale, decimalsOf(money));
  }
  return closeColumns(writer, counting, { scale, ...beside });
}

function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
