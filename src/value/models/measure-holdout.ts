import { daysBetween, isDate } from '../../kernel/calendar/index.js';
import { readObject } from '../../kernel/calendar/read-object.js';
import {
  requireList,
  requireObject,
  requireWhole,
  show,
  throwInput,
} from '../../kernel/errors/index.js';
import type { HoldoutColumns, HoldoutPurchases, TimeUnit } from '../purchases/facts.js';
import type { ReadCustomers } from './customer-rows.js';
import { distinctRows } from './distinct-rows.js';
import { expectedColumns } from './expected-columns.js';
import type { CountColumns, CountTable, ModelUnit } from './facts.js';
import { purchaseNeeds } from './fit-purchase-models.js';
import { daysOf, type Horizon, readHorizon } from './horizon.js';
import type { PurchaseModel } from './model.js';
import { readCustomers } from './read-customers.js';
import { readPurchaseModel } from './read-model.js';
import { requireSameUnit } from './read-predict-options.js';

/** Customers with what they bought in a hold-out. */
export type HeldOut<U extends ModelUnit> =
  | CountTable<U>
  | CountColumns<U>
  | (U extends TimeUnit ? HoldoutPurchases<U> | HoldoutColumns<U> : never);

/** How what was expected compares with what came, over some customers; all by weight. */
export interface HoldoutError {
  readonly customers: number;
  /** Purchases in the hold-out. */
  readonly actual: number;
  readonly expected: number;
  /** Mean of |actual − expected| over customers; `null` without any. */
  readonly meanAbsoluteError: number | null;
  /** Root of the mean of (actual − expected)². */
  readonly rootMeanSquaredError: number | null;
}

/** The same for customers with some numbers of repeat purchases. */
export interface HoldoutGroup extends HoldoutError {
  /** Repeat purchases before the hold-out: from, and up to (`null`: and more). */
  readonly from: number;
  readonly to: number | null;
}

/** How a model did in a hold-out. */
export interface HoldoutFigures extends HoldoutError {
  readonly groups: readonly HoldoutGroup[];
}

/** How long the hold-out was, and how customers are grouped. */
export interface HoldoutMeasureOptions {
  /** The length of the hold-out; not needed where the purchases know it. */
  readonly horizon?: Horizon;
  /** Where groups of repeat purchases begin, ascending from 0; 0 to 7 unless told, the last one open. */
  readonly groups?: readonly number[];
}

/**
 * Did the model's forecast come true?
 *
 * Compares what the model expects of each customer with what was bought in the hold-out, that is in days after those it was fitted
 * on. Choose between models by these figures.
 *
 * Shapes: what `summarisePurchases` gives with `holdoutEnd`, or rows with `holdoutPurchases`.
 * Units: purchases.
 *
 * @param model - fitted on the same customers, or on others of the same kind
 * @param customers - with `holdoutPurchases`
 * @param options - `horizon`, where the customers do not tell `asOf` and `holdoutEnd`; `groups`
 * @returns sums, the mean absolute and the root mean squared error, of all and by repeat purchases before the hold-out
 * @throws {@link ClienteleError} `value/mixed-units`, `value/not-a-model`; one `input` error that lists every row that cannot be read
 * @guarantee groups add up to the whole
 * @source Fader, Hardie & Lee 2005: conditional expectations by frequency; Wübben & von Wangenheim 2008: errors per customer
 * @example
 * ```ts
 * import { definePurchaseModel, measureHoldout } from 'clientele/value';
 * const model = definePurchaseModel({ model: 'nbd', unit: 'week', parameters: { r: 1, alpha: 10 } });
 * const rows = [{ repeats: 1, lastAge: 5, age: 10, holdoutPurchases: 2 }, { repeats: 0, lastAge: 0, age: 10, holdoutPurchases: 0 }];
 * const { actual, expected, meanAbsoluteError } = measureHoldout(model, { unit: 'week', rows }, { horizon: { weeks: 10 } });
 * [actual, expected, meanAbsoluteError];   // => [2, 1.5, 0.75]
 * ```
 * @category Value
 */
export function measureHoldout<U extends ModelUnit>(
  model: PurchaseModel<PurchaseModel['model'], U>,
  customers: HeldOut<NoInfer<U>>,
  options: HoldoutMeasureOptions = {},
): HoldoutFigures {
  const ready = readPurchaseModel(model);
  const given = readObject(options, '/options', ['horizon', 'groups']);
  const read = readCustomers(customers, { ...purchaseNeeds[ready.model], holdout: true });
  requireSameUnit(read, ready.unit);
  const t =
    given['horizon'] === undefined
      ? horizonOf(customers, ready.unit)
      : readHorizon(given['horizon'], ready.unit, '/options/horizon');
  const starts = readGroups(given['groups']);
  const { of, ...rows } = distinctRows(read);
  const { expected } = expectedColumns(ready.model, ready.parameters, rows, t);
  const perCustomer = Float64Array.from(of, (row) => expected[row] as number);
  const group = (from: number, to: number | null): HoldoutGroup => ({
    from,
    to,
    ...errorOf(read, perCustomer, (x) => x >= from && (to === null || x <= to)),
  });
  return {
    ...errorOf(read, perCustomer, () => true),
    groups: starts.map((from, at) => {
      const next = starts[at + 1];
      return group(from, next === undefined ? null : next - 1);
    }),
  };
}

function errorOf(
  { x, weight, holdout }: ReadCustomers,
  expected: Float64Array,
  isIn: (x: number) => boolean,
): HoldoutError {
  let [customers, actual, sum, absolute, squared] = [0, 0, 0, 0, 0];
  for (const [row, w] of weight.entries()) {
    if (!isIn(x[row] as number)) continue;
    const [came, thought] = [holdout[row] as number, expected[row] as number];
    customers += w;
    actual += w * came;
    sum += w * thought;
    absolute += w * Math.abs(came - thought);
    squared += w * (came - thought) ** 2;
  }
  const isNone = customers === 0;
  return {
    customers,
    actual,
    expected: sum,
    meanAbsoluteError: isNone ? null : absolute / customers,
    rootMeanSquaredError: isNone ? null : Math.sqrt(squared / customers),
  };
}

/** From the close of `asOf` to that of the last day of the hold-out. */
function horizonOf(customers: unknown, unit: ModelUnit): number {
  const { asOf, holdoutEnd } = requireObject(customers, '/customers', 'customers');
  if (isDate(asOf) && isDate(holdoutEnd) && asOf < holdoutEnd && unit !== 'opportunity')
    return daysBetween(asOf, holdoutEnd) / daysOf(unit);
  return throwInput(
    'input/required',
    '/options/horizon',
    'the customers do not tell how long the hold-out was: pass it as horizon',
    { key: 'horizon' },
  );
}

function readGroups(value: unknown): readonly number[] {
  if (value === undefined) return [0, 1, 2, 3, 4, 5, 6, 7];
  const starts = requireList(value, '/options/groups', 'where groups begin').map((start, at) =>
    requireWhole(start, `/options/groups/${at}`, 0, Number.MAX_SAFE_INTEGER),
  );
  const at = starts.findIndex((start, index) =>
    index === 0 ? start !== 0 : start <= (starts[index - 1] as number),
  );
  if (starts.length > 0 && at < 0) return starts;
  return throwInput(
    'input/out-of-range',
    '/options/groups',
    `expected where groups begin, ascending from 0, received ${show(value)}`,
    { received: show(value), expected: 'at least 1 entry' },
  );
}
