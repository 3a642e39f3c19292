import type { CustomerRows } from './customer-rows.js';
import { type Slopes, slopesOf, varianceOf } from './delta-method.js';
import { expectedColumns } from './expected-columns.js';
import type { PurchaseModelName } from './model.js';
import { meanSpendOf } from './predict-spend.js';
import type { ReadyModel } from './read-model.js';

/** The two models that a customer value is made of. */
export interface ReadyPair {
  readonly purchases: ReadyModel<PurchaseModelName>;
  readonly spend: ReadyModel<'gamma-gamma'>;
}

/** Over which months, and how they count. */
export interface Months {
  readonly months: number;
  /** The length of a month in the unit of the model. */
  readonly month: number;
  /** What comes at the end of month k counts e^(−force · k). */
  readonly force: number;
}

/** Purchases of each customer, and the same with each month's discounted. */
export interface MonthlyColumns {
  readonly alive: Float64Array;
  readonly expected: Float64Array;
  readonly discounted: Float64Array;
}

/** Σ (E(k·u) − E((k−1)·u)) ÷ (1+d)^k over the months k. */
export function monthlyColumns(
  { model }: ReadyModel<PurchaseModelName>,
  parameters: Float64Array,
  rows: CustomerRows,
  { months, month, force }: Months,
): MonthlyColumns {
  const discounted = new Float64Array(rows.x.length);
  let before = new Float64Array(rows.x.length);
  let alive: Float64Array | undefined;
  for (let k = 1; k <= months; k++) {
    const at = expectedColumns(model, parameters, rows, k * month, alive);
    const factor = Math.exp(-force * k);
    for (const [row, expected] of at.expected.entries())
      discounted[row] =
        (discounted[row] as number) + factor * Math.max(0, expected - (before[row] as number));
    before = at.expected as Float64Array<ArrayBuffer>;
    alive = at.alive;
  }
  return { alive: alive ?? before, expected: before, discounted };
}

/** Mean spends; not a number where there is none. */
export function meanColumn(parameters: Float64Array, { x, spend }: CustomerRows): Float64Array {
  return x.map((count, row) => meanSpendOf(parameters, count, spend[row] as number) ?? Number.NaN);
}

/** How values move with the logarithms of the parameters of both models. */
export interface ValueSlopes {
  readonly purchases: Slopes;
  readonly spend: Slopes;
}

/** The slopes of discounted purchases times mean spend. */
export function valueSlopes(
  { purchases, spend }: ReadyPair,
  rows: CustomerRows,
  over: Months,
  discounted: Float64Array,
  means: Float64Array,
): ValueSlopes {
  const ofPurchases = slopesOf(
    purchases.parameters,
    (moved) => monthlyColumns(purchases, moved, rows, over).discounted,
  );
  const ofSpend = slopesOf(spend.parameters, (moved) => meanColumn(moved, rows));
  const times = (slopes: Slopes, factors: Float64Array) =>
    slopes.map((own) => own.map((slope, row) => finite(slope * (factors[row] as number))));
  return { purchases: times(ofPurchases, means), spend: times(ofSpend, discounted) };
}

/** The two models were fitted apart, so their variances add up. */
export function valueVariance(
  slopes: ValueSlopes,
  { purchases, spend }: ReadyPair,
  row: number,
): number {
  return (
    varianceOf(slopes.purchases, purchases.covariance ?? [], row) +
    varianceOf(slopes.spend, spend.covariance ?? [], row)
  );
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
