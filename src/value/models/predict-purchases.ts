import { readObject } from '../../kernel/calendar/read-object.js';
import type { PurchaseColumns, TimeUnit } from '../purchases/facts.js';
import type { CustomerRows, ReadCustomers } from './customer-rows.js';
import { intervalOf, type Slopes, slopesOf, slopesOfSum, varianceOf } from './delta-method.js';
import { distinctRows } from './distinct-rows.js';
import { discountedColumn, expectedColumns } from './expected-columns.js';
import type { CountColumns, CountTable, ModelUnit, RateCounts } from './facts.js';
import { purchaseNeeds } from './fit-purchase-models.js';
import { type Discount, daysOf, type Horizon, readDiscount, readHorizon } from './horizon.js';
import type { PurchaseModel, PurchaseModelName } from './model.js';
import type {
  Predictions,
  PurchaseOutlook,
  PurchaseOutlookColumns,
  PurchaseOutlookSummary,
} from './prediction.js';
import { predictionFigures, stillThereNext } from './prediction-figures.js';
import { readCustomers } from './read-customers.js';
import { type ReadyModel, readPurchaseModel } from './read-model.js';
import { readLevel, requireSameUnit } from './read-predict-options.js';

/** How far to look, and what to tell. */
export interface PredictPurchasesOptions {
  readonly horizon: Horizon;
  /** With it, purchases without an end are told, each discounted: Pareto/NBD and BG/BB. */
  readonly discount?: Discount;
  /** Of the intervals, 0.95 unless told (with columns: none unless told); `null` for none, which is quicker. */
  readonly level?: number | null;
}

/** Customers as rows, in the unit of the model. */
export type RowsFor<N extends PurchaseModelName, U extends ModelUnit> =
  | CountTable<U>
  | (N extends 'nbd' ? CountTable<U, RateCounts> : never);

/** Customers as columns, in the unit of the model. */
export type ColumnsFor<U extends ModelUnit> =
  | CountColumns<U>
  | (U extends TimeUnit ? PurchaseColumns<U> : never);

/**
 * Who is still a customer, and how much will each of them buy?
 *
 * For a customer of whom nothing is known use {@link predictNewCustomer}; for money {@link predictClv}; for how well such answers came
 * true {@link measureHoldout}.
 *
 * Shapes: rows in, a list of decisions out, in their order, with their ids; columns in, columns out.
 * Units: customers in the unit of the model (another one is refused); the horizon in any, it is converted. With Pareto/NBD
 * discounting goes on all the time; with BG/BB opportunity n + j counts 1 ÷ (1 + rate)^j.
 *
 * @param model - what `fit…` or {@link definePurchaseModel} gave
 * @param customers - their purchases so far
 * @param options - `horizon`; `discount`; `level` of the intervals
 * @returns of each customer the chance to be there, expected purchases within the horizon with an interval, the log-likelihood; in
 * `summary` the sums, with the interval of the sum. Intervals are `null` for a model whose parameters were given by hand
 * @throws {@link ClienteleError} `value/mixed-units` for customers in another unit; `value/not-a-model`; one `input` error that lists every
 * row that cannot be read
 * @guarantee `pAlive` lies within 0 and 1; expected purchases do not fall as the horizon grows; ids travel
 * @source the papers named at `fit…`; intervals: delta method on the scale of the logarithm
 * @example
 * ```ts
 * import { definePurchaseModel, predictPurchases } from 'clientele/value';
 * const model = definePurchaseModel({ model: 'pareto-nbd', unit: 'week', parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } });
 * const rows = [{ id: 'C-1', repeats: 2, lastAge: 30.43, age: 38.86 }, { id: 'C-2', repeats: 0, lastAge: 0, age: 38.86 }];
 * const { decisions } = predictPurchases(model, { unit: 'week', rows }, { horizon: { days: 273 } });
 * decisions.map(({ id, outcome }) => [id, outcome.pAlive.toFixed(3), outcome.expected.toFixed(3)]);   // => [['C-1', '0.869', '1.455'], ['C-2', '0.295', '0.107']]
 * ```
 * @category Value
 */
export function predictPurchases<N extends PurchaseModelName, U extends ModelUnit>(
  model: PurchaseModel<N, U>,
  customers: RowsFor<N, NoInfer<U>>,
  options: PredictPurchasesOptions,
): Predictions<PurchaseOutlook, PurchaseOutlookSummary>;
export function predictPurchases<N extends PurchaseModelName, U extends ModelUnit>(
  model: PurchaseModel<N, U>,
  customers: ColumnsFor<NoInfer<U>>,
  options: PredictPurchasesOptions,
): PurchaseOutlookColumns;
export function predictPurchases(
  model: unknown,
  customers: unknown,
  options: unknown,
): Predictions<PurchaseOutlook, PurchaseOutlookSummary> | PurchaseOutlookColumns {
  const ready = readPurchaseModel(model);
  const given = readObject(options, '/options', ['horizon', 'discount', 'level']);
  const t = readHorizon(given['horizon'], ready.unit, '/options/horizon');
  const discount = discountIn(ready.unit, given['discount']);
  const read = readCustomers(customers, purchaseNeeds[ready.model]);
  requireSameUnit(read, ready.unit);
  const level = readLevel(given['level'], read.asColumns ? null : 0.95);
  const asked = { t, discount, level };
  if (read.asColumns) return columnsOf(ready, read, asked);
  return rowsOf(ready, read, asked);
}

/** What was asked for, read. */
interface Asked {
  readonly t: number;
  readonly discount: number | null;
  readonly level: number | null;
}

/** A discount as the models take it: the force per unit of time, or the rate per opportunity. */
function discountIn(unit: ModelUnit, value: unknown): number | null {
  if (value === undefined) return null;
  const isOpportunity = unit === 'opportunity';
  const { force, per } = readDiscount(value, isOpportunity, '/options/discount', 'above zero');
  return isOpportunity
    ? Math.expm1(force)
    : per === unit
      ? force
      : (force * daysOf(unit)) / daysOf(per);
}

/** The figures of all customers, before they are put into rows or columns. */
interface Figures {
  readonly alive: Float64Array;
  readonly expected: Float64Array;
  readonly discounted: Float64Array | null;
  readonly slopes: Slopes | null;
}

function figuresOf(
  { model, parameters, covariance }: ReadyModel<PurchaseModelName>,
  rows: CustomerRows,
  { t, discount, level }: Asked,
): Figures {
  const { alive, expected } = expectedColumns(model, parameters, rows, t);
  return {
    alive,
    expected,
    discounted:
      discount === null ? null : discountedColumn(model, parameters, rows, alive, discount),
    slopes:
      covariance === null || level === null
        ? null
        : slopesOf(parameters, (moved) => expectedColumns(model, moved, rows, t).expected),
  };
}

function summaryOf(
  { alive, expected, discounted, slopes }: Figures,
  weight: Float64Array,
  covariance: ReadyModel['covariance'],
  level: number | null,
): PurchaseOutlookSummary {
  const sumOf = (column: Float64Array) => weightedSum(column, weight);
  const total = sumOf(expected);
  const interval =
    slopes === null || covariance === null || level === null
      ? { low: null, high: null }
      : intervalOf(total, varianceOf(slopesOfSum(slopes, weight), covariance, 0), level);
  return {
    customers: plainSum(weight),
    pAlive: sumOf(alive),
    expected: total,
    ...interval,
    discounted: discounted === null ? null : sumOf(discounted),
  };
}

/** Loops, since a callback for each of a million rows costs more than the prediction. */
function weightedSum(column: Float64Array, weight: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < column.length; row++)
    sum += (column[row] as number) * (weight[row] as number);
  return sum;
}

function plainSum(column: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < column.length; row++) sum += column[row] as number;
  return sum;
}

function columnsOf(
  ready: ReadyModel<PurchaseModelName>,
  read: ReadCustomers,
  asked: Asked,
): PurchaseOutlookColumns {
  const figures = figuresOf(ready, read, asked);
  const { alive, expected, discounted, slopes } = figures;
  const { covariance } = ready;
  const { level } = asked;
  const ends =
    slopes === null || covariance === null || level === null
      ? null
      : Array.from(expected, (figure, row) =>
          intervalOf(figure, varianceOf(slopes, covariance, row), level),
        );
  return {
    ids: read.ids,
    pAlive: alive,
    expected,
    low: ends === null ? null : Float64Array.from(ends, ({ low }) => low),
    high: ends === null ? null : Float64Array.from(ends, ({ high }) => high),
    discounted,
    summary: summaryOf(figures, read.weight, covariance, level),
  };
}

/** Equal rows are worked out once. */
function rowsOf(
  ready: ReadyModel<PurchaseModelName>,
  read: ReadCustomers,
  asked: Asked,
): Predictions<PurchaseOutlook, PurchaseOutlookSummary> {
  const rows = distinctRows(read);
  const figures = figuresOf(ready, rows, asked);
  const outcomes = Array.from(rows.x.keys(), (row) => outlookOf(ready, rows, row, figures, asked));
  return {
    decisions: Array.from(rows.of, (row, came) => ({
      id: read.ids?.[came] ?? null,
      outcome: outcomes[row] as PurchaseOutlook,
      reasons: [],
    })),
    summary: summaryOf(figures, rows.weight, ready.covariance, asked.level),
  };
}

function outlookOf(
  { model, parameters, covariance }: ReadyModel<PurchaseModelName>,
  rows: CustomerRows,
  row: number,
  { alive, expected, discounted, slopes }: Figures,
  { level }: Asked,
): PurchaseOutlook {
  const history = [rows.x[row] as number, rows.tx[row] as number, rows.age[row] as number] as const;
  const pAlive = alive[row] as number;
  const figure = expected[row] as number;
  const interval =
    slopes === null || covariance === null || level === null
      ? { low: null, high: null }
      : intervalOf(figure, varianceOf(slopes, covariance, row), level);
  return {
    pAlive,
    expected: figure,
    ...interval,
    logLikelihood: predictionFigures[model].logLikelihood(parameters, history) + 0,
    discounted: discounted === null ? null : (discounted[row] as number),
    pAliveNext: model === 'bg-bb' ? pAlive * stillThereNext(parameters, history[2]) : null,
  };
}
