import { readObject } from '../../kernel/calendar/read-object.js';
import {
  pointer,
  requireObject,
  requireWhole,
  show,
  throwInput,
} from '../../kernel/errors/index.js';
import type { TimeUnit } from '../purchases/facts.js';
import {
  type Months,
  meanColumn,
  monthlyColumns,
  type ReadyPair,
  type ValueSlopes,
  valueSlopes,
  valueVariance,
} from './clv-columns.js';
import { intervalOf, slopesOfSum } from './delta-method.js';
import { distinctRows } from './distinct-rows.js';
import type { CustomersOf } from './facts.js';
import { purchaseNeeds } from './fit-purchase-models.js';
import { type Discount, daysOf, readDiscount } from './horizon.js';
import type { PurchaseModel, SpendModel } from './model.js';
import { meanUndefined } from './predict-spend.js';
import type { Prediction, Predictions } from './prediction.js';
import { readCustomers } from './read-customers.js';
import { readPurchaseModel, readSpendModel } from './read-model.js';
import { readLevel, requireSameUnit } from './read-predict-options.js';

/** The value of a customer over the horizon. */
export interface ClvOutlook {
  /** In the money of the spend model, discounted. */
  readonly clv: number;
  /** For what is unknown about the parameters of both models; `null` where one of them was given by hand. */
  readonly low: number | null;
  readonly high: number | null;
  readonly pAlive: number;
  /** Expected purchases over the whole horizon, not discounted. */
  readonly expected: number;
  readonly meanSpend: number;
}

/** All customers together, by weight; those without a value are left out and counted. */
export interface ClvSummary {
  readonly customers: number;
  readonly clv: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly withoutValue: number;
}

/** Over which time, and how later money counts. */
export interface PredictClvOptions {
  readonly horizon: { readonly months: number };
  /** Money of a month counts as at its end. */
  readonly discount: Omit<Discount, 'per'> & { readonly per: TimeUnit | 'year' };
  /** The length of a month in the unit of the model: 30.4375 days unless told; 4.345 weeks in many papers. */
  readonly monthLength?: number;
  /** Of the intervals, 0.95 unless told; `null` for none, which is quicker. */
  readonly level?: number | null;
}

/** More months than these are no forecast. */
const mostMonths = 1200;

/**
 * What will each customer be worth to me over the coming months?
 *
 * Joins a model of when customers buy with one of what they spend: Σ over months of mean spend × purchases expected in that month
 * ÷ (1 + monthly discount)^month. The horizon is in months whatever the unit of the data; the unit is part of the model, so weekly
 * data cannot be read as daily. For a margin, multiply by it; for purchases alone use {@link predictPurchases}.
 *
 * Shapes: rows or columns with times and `meanRepeatSpend`; a list of decisions comes out, in their order, with their ids.
 * Units: the money of the spend model, discounted to the end of observation.
 *
 * @param models - `purchases`: what {@link fitBgNbd}, {@link fitMbgNbd}, {@link fitParetoNbd} or {@link fitNbd} gave; `spend`: what {@link fitGammaGamma} gave
 * @param customers - their purchases so far, in the unit of the model
 * @param options - `horizon` in whole months; `discount`; `monthLength`; `level` of the intervals
 * @returns of each customer the value with its interval, expected purchases and mean spend; `null` with `value/mean-undefined` where no mean spend
 * exists; in `summary` the sum with its own interval
 * @throws {@link ClienteleError} `value/mixed-units` for customers in another unit; `value/not-a-model`; `input/not-a-whole-number` or
 * `input/out-of-range` for options; one `input` error that lists every row that cannot be read
 * @guarantee ids travel; the value does not fall as the horizon grows, nor rise with the discount; data in other units give the same value
 * @source Fader, Hardie & Lee 2005, "RFM and CLV"; house rule: money of a month counts as at its end
 * @example
 * ```ts
 * import { definePurchaseModel, defineSpendModel, predictClv } from 'clientele/value';
 * const purchases = definePurchaseModel({ model: 'bg-nbd', unit: 'week', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } });
 * const spend = defineSpendModel({ parameters: { p: 6.25, q: 3.74, v: 15.44 } });
 * const customers = { unit: 'week', rows: [{ id: 'C-1', repeats: 2, lastAge: 30.43, age: 38.86, meanRepeatSpend: 22.35 }] } as const;
 * const { decisions } = predictClv({ purchases, spend }, customers, { horizon: { months: 12 }, discount: { rate: 0.01, per: 'month' }, monthLength: 4.345 });
 * decisions[0]?.outcome?.clv.toFixed(2);   // => '36.29'
 * ```
 * @category Value
 */
export function predictClv<U extends TimeUnit>(
  models: {
    readonly purchases: PurchaseModel<'nbd' | 'bg-nbd' | 'mbg-nbd' | 'pareto-nbd', U>;
    readonly spend: SpendModel;
  },
  customers: CustomersOf<NoInfer<U>>,
  options: PredictClvOptions,
): Predictions<ClvOutlook | null, ClvSummary> {
  const pair = readPair(models);
  const { over, level } = readAsked(options, pair.unit);
  const read = readCustomers(customers, { ...purchaseNeeds[pair.purchases.model], spend: true });
  requireSameUnit(read, pair.unit);
  const rows = distinctRows(read);
  const { alive, expected, discounted } = monthlyColumns(
    pair.purchases,
    pair.purchases.parameters,
    rows,
    over,
  );
  const means = meanColumn(pair.spend.parameters, rows);
  const known = pair.purchases.covariance !== null && pair.spend.covariance !== null;
  const slopes = known && level !== null ? valueSlopes(pair, rows, over, discounted, means) : null;
  const answers = Array.from(rows.x, (x, row): Omit<Prediction<ClvOutlook | null>, 'id'> => {
    const meanSpend = means[row] as number;
    if (Number.isNaN(meanSpend))
      return { outcome: null, reasons: [meanUndefined(pair.spend.parameters, x)] };
    const clv = meanSpend * (discounted[row] as number);
    const interval = intervalIn(pair, slopes, level, clv, row);
    const [pAlive, purchases] = [alive[row] as number, expected[row] as number];
    return { outcome: { clv, ...interval, pAlive, expected: purchases, meanSpend }, reasons: [] };
  });
  return {
    decisions: Array.from(rows.of, (row, came) => ({
      id: read.ids?.[came] ?? null,
      ...(answers[row] as Omit<Prediction<ClvOutlook | null>, 'id'>),
    })),
    summary: summaryOf(
      pair,
      answers.map(({ outcome }) => outcome),
      rows.weight,
      slopes,
      level,
    ),
  };
}

function intervalIn(
  pair: ReadyPair,
  slopes: ValueSlopes | null,
  level: number | null,
  clv: number,
  row: number,
) {
  if (slopes === null || level === null) return { low: null, high: null };
  return intervalOf(clv, valueVariance(slopes, pair, row), level);
}

function summaryOf(
  pair: ReadyPair,
  outcomes: readonly (ClvOutlook | null)[],
  weight: Float64Array,
  slopes: ValueSlopes | null,
  level: number | null,
): ClvSummary {
  const counted = weight.map((w, row) => (outcomes[row] === null ? 0 : w));
  const clv = outcomes.reduce(
    (sum, one, row) => sum + (one?.clv ?? 0) * (counted[row] as number),
    0,
  );
  const all = weight.reduce((sum, w) => sum + w, 0);
  const ofSum = slopes && {
    purchases: slopesOfSum(slopes.purchases, counted),
    spend: slopesOfSum(slopes.spend, counted),
  };
  return {
    customers: all,
    clv,
    ...intervalIn(pair, ofSum, level, clv, 0),
    withoutValue: all - counted.reduce((sum, w) => sum + w, 0),
  };
}

function readPair(models: unknown) {
  const read = readObject(models, '/models', ['purchases', 'spend']);
  const { unit, ...purchases } = readPurchaseModel(read['purchases'], '/models/purchases');
  if (unit === 'opportunity')
    return throwInput(
      'input/not-one-of',
      '/models/purchases/model',
      'BG/BB counts opportunities, which are no months: expected nbd, bg-nbd, mbg-nbd or pareto-nbd',
      { expected: ['nbd', 'bg-nbd', 'mbg-nbd', 'pareto-nbd'], received: 'bg-bb' },
    );
  return { unit, purchases, spend: readSpendModel(read['spend'], '/models/spend') };
}

function readAsked(
  options: unknown,
  unit: TimeUnit,
): { readonly over: Months; readonly level: number | null } {
  const given = readObject(options, '/options', ['horizon', 'discount', 'monthLength', 'level']);
  const horizon = requireObject(given['horizon'], '/options/horizon', '{ months }');
  const foreign = Object.keys(horizon).find((key) => key !== 'months');
  if (foreign !== undefined)
    throwInput(
      'input/unknown-key',
      `/options/horizon/${pointer(foreign)}`,
      `customer value looks ahead in whole months, received ${show(foreign)}`,
      { key: foreign, known: ['months'] },
    );
  const months = requireWhole(horizon['months'], '/options/horizon/months', 1, mostMonths);
  const { force, per } = readDiscount(
    given['discount'],
    false,
    '/options/discount',
    'zero or more',
  );
  const month = readMonth(given['monthLength'], unit);
  // A month is what it was told to be; other times are counted in days.
  const inDays = month * daysOf(unit);
  const monthly = per === 'month' ? force : (force * inDays) / daysOf(per);
  return { over: { months, month, force: monthly }, level: readLevel(given['level'], 0.95) };
}

function readMonth(value: unknown, unit: TimeUnit): number {
  if (value === undefined) return daysOf('month') / daysOf(unit);
  if (typeof value === 'number' && value > 0 && value <= 1e6) return value;
  return throwInput(
    'input/out-of-range',
    '/options/monthLength',
    `expected the length of a month in the unit ${unit}, received ${show(value)}`,
    { received: show(value), expected: 'above zero' },
  );
}
