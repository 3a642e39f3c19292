import { freezeDeep } from '../../kernel/decision/freeze-deep.js';
import { show, throwInput } from '../../kernel/errors/index.js';
import type { TimeUnit } from '../purchases/facts.js';
import type { Needs } from './check-counts.js';
import type { ReadCustomers } from './customer-rows.js';
import type { CountColumns, CountTable, CustomersOf, ModelUnit, RateCounts } from './facts.js';
import { type Fit, fitModel } from './fit-model.js';
import type { PurchaseModel, PurchaseModelName } from './model.js';
import { readCustomers } from './read-customers.js';

/** The fit of a model of when customers buy. */
export type PurchaseFit<N extends PurchaseModelName, U extends ModelUnit> = Fit<
  PurchaseModel<N, U>,
  N
>;

/** What each model looks at. */
export const purchaseNeeds: Readonly<Record<PurchaseModelName, Needs>> = {
  nbd: { times: 'age' },
  'bg-nbd': { times: 'both' },
  'mbg-nbd': { times: 'both' },
  'pareto-nbd': { times: 'both' },
  'bg-bb': { times: 'both', whole: true },
};

/**
 * How often do customers buy, if nobody ever leaves?
 *
 * The NBD (purchases at a rate that differs between customers, without leaving) is the yardstick that the other models have to
 * beat. Where customers do leave use {@link fitParetoNbd}, {@link fitMbgNbd} or {@link fitBgNbd}.
 *
 * Shapes: purchases from `summarisePurchases`, columns, or `{ unit, rows }`; only `repeats`, `age` and `weight` are looked at.
 * Units: `alpha` in the unit of the rows.
 *
 * @param customers - their repeat purchases with the time in which they were made
 * @returns `outcome`: the model, or `null` where the figures cannot carry one (`value/not-identifiable`, `value/boundary`,
 * `value/too-few-repeaters`, `value/not-converged`); with a model `value/model-fitted`, and perhaps `value/influential-customer`
 * @throws {@link ClienteleError} one `input` error that lists every row that cannot be read
 * @guarantee the order of rows changes nothing; two equal rows are one of weight 2
 * @source Ehrenberg 1959
 * @example
 * ```ts
 * import { fitNbd } from 'clientele/value';
 * const rows = [0, 1, 2, 3, 6].map((repeats, at) => ({ repeats, age: 52, weight: [50, 24, 13, 8, 5][at] ?? 0 }));
 * const fit = fitNbd({ unit: 'week', rows });
 * const { r, alpha } = fit.outcome?.parameters ?? { r: 0, alpha: 1 };
 * Math.abs((r / alpha) * 52 - 1.04) < 1e-9;   // => true
 * ```
 * @category Value
 */
export function fitNbd<const U extends TimeUnit>(
  customers: CountTable<U, RateCounts> | CountColumns<U> | CustomersOf<U>,
): PurchaseFit<'nbd', U> {
  return fitPurchases('nbd', customers);
}

/**
 * How often do customers buy, and how likely is each to have left? The quick model: BG/NBD.
 *
 * A customer may leave after each repeat purchase; one who never came back is therefore taken to be still there. Where that
 * is unfair to your data (many one-time buyers) use {@link fitMbgNbd}; where leaving goes on between purchases {@link fitParetoNbd}.
 *
 * Shapes: purchases from `summarisePurchases`, columns, or `{ unit, rows }`.
 * Units: `alpha` in the unit of the rows; `r`, `a` and `b` have none.
 *
 * @param customers - their repeat purchases, the age at the last one, and the age at the end of observation
 * @returns `outcome`: the model, or `null` where the figures cannot carry one (`value/not-identifiable`, `value/boundary`,
 * `value/too-few-repeaters`, `value/not-converged`); with a model `value/model-fitted`, and perhaps `value/influential-customer`
 * @throws {@link ClienteleError} one `input` error that lists every row that cannot be read
 * @guarantee the order of rows changes nothing; two equal rows are one of weight 2; other units change nothing but the scale
 * @source Fader, Hardie & Lee 2005, "Counting your customers the easy way"
 * @example Why is there no model?
 * ```ts
 * import { describe, en } from 'clientele/explain';
 * import { fitBgNbd } from 'clientele/value';
 * const fit = fitBgNbd({ unit: 'week', rows: [{ repeats: 0, lastAge: 0, age: 10, weight: 500 }] });
 * fit.outcome;                                  // => null
 * fit.reasons.map((reason) => reason.code);     // => ['value/not-identifiable', 'value/too-few-repeaters']
 * ```
 * @category Value
 */
export function fitBgNbd<const U extends TimeUnit>(
  customers: CustomersOf<U>,
): PurchaseFit<'bg-nbd', U> {
  return fitPurchases('bg-nbd', customers);
}

/**
 * The same, where a customer may leave after the first purchase already: MBG/NBD.
 *
 * One-time buyers then have a chance to be gone, which the BG/NBD denies. For leaving at any time see {@link fitParetoNbd}.
 *
 * Shapes: purchases from `summarisePurchases`, columns, or `{ unit, rows }`.
 * Units: `alpha` in the unit of the rows; `r`, `a` and `b` have none.
 *
 * @param customers - their repeat purchases, the age at the last one, and the age at the end of observation
 * @returns as {@link fitBgNbd}
 * @throws {@link ClienteleError} one `input` error that lists every row that cannot be read
 * @guarantee the order of rows changes nothing; two equal rows are one of weight 2; other units change nothing but the scale
 * @source Batislam, Denizel & Filiztekin 2007
 * @example
 * ```ts
 * import { fitMbgNbd } from 'clientele/value';
 * const fit = fitMbgNbd({ unit: 'week', rows: [{ repeats: 1, lastAge: 3, age: 10, weight: 3 }] });
 * fit.reasons.map((reason) => reason.code).includes('value/too-few-repeaters');   // => true
 * ```
 * @category Value
 */
export function fitMbgNbd<const U extends TimeUnit>(
  customers: CustomersOf<U>,
): PurchaseFit<'mbg-nbd', U> {
  return fitPurchases('mbg-nbd', customers);
}

/**
 * How often do customers buy, and how likely is each to have left? The model in which one may leave at any time: Pareto/NBD.
 *
 * Slower than {@link fitBgNbd}, and usually the better forecast.
 *
 * Shapes: purchases from `summarisePurchases`, columns, or `{ unit, rows }`.
 * Units: `alpha` and `beta` in the unit of the rows; `r` and `s` have none.
 *
 * @param customers - their repeat purchases, the age at the last one, and the age at the end of observation
 * @returns as {@link fitBgNbd}
 * @throws {@link ClienteleError} one `input` error that lists every row that cannot be read
 * @guarantee the order of rows changes nothing; two equal rows are one of weight 2; other units change nothing but the scale
 * @source Schmittlein, Morrison & Colombo 1987
 * @example
 * ```ts
 * import { fitParetoNbd } from 'clientele/value';
 * const fit = fitParetoNbd({ unit: 'week', rows: [{ repeats: 0, lastAge: 0, age: 10, weight: 20 }] });
 * fit.reasons[0]?.params['cause'];   // => 'no-repeats'
 * ```
 * @category Value
 */
export function fitParetoNbd<const U extends TimeUnit>(
  customers: CustomersOf<U>,
): PurchaseFit<'pareto-nbd', U> {
  return fitPurchases('pareto-nbd', customers);
}

/**
 * The same where one can buy at given occasions only, once at each (a yearly donation, a match, an issue): BG/BB.
 *
 * Where purchases can happen at any time use {@link fitBgNbd} or {@link fitParetoNbd}.
 *
 * Shapes: `{ unit: 'opportunity', rows }`; `lastAge` is the number of the last opportunity that was taken, `age` how many there were.
 *
 * @param customers - how many opportunities they took after the first purchase, and which was the last
 * @returns as {@link fitBgNbd}
 * @throws {@link ClienteleError} one `input` error that lists every row that cannot be read
 * @guarantee the order of rows changes nothing; two equal rows are one of weight 2
 * @source Fader, Hardie & Shang 2010, "Customer-base analysis in a discrete-time noncontractual setting"
 * @example
 * ```ts
 * import { fitBgBb } from 'clientele/value';
 * const fit = fitBgBb({ unit: 'opportunity', rows: [{ repeats: 6, lastAge: 6, age: 6, weight: 200 }] });
 * fit.reasons.map((reason) => reason.code);   // => ['value/boundary']
 * ```
 * @category Value
 */
export function fitBgBb(
  customers: CountTable<'opportunity'> | CountColumns<'opportunity'>,
): PurchaseFit<'bg-bb', 'opportunity'> {
  return fitPurchases('bg-bb', customers);
}

function fitPurchases<N extends PurchaseModelName, U extends ModelUnit>(
  model: N,
  customers: unknown,
): PurchaseFit<N, U> {
  const read = readCustomers(customers, purchaseNeeds[model]);
  requireSomebody(read);
  const { figures, ...fit } = fitModel(model, read, (row) => read.ids?.[row] ?? null);
  const outcome: PurchaseModel<N, U> | null =
    figures === null
      ? null
      : {
          format: 'clientele/purchase-model@1',
          model,
          unit: read.unit as U,
          parameters: fit.found?.parameters as PurchaseModel<N, U>['parameters'],
          fit: figures,
        };
  freezeDeep(outcome);
  return { outcome, ...fit };
}

/** Without customers there is nothing to fit. */
export function requireSomebody({ weight }: Pick<ReadCustomers, 'weight'>): void {
  if (weight.some((w) => w > 0)) return;
  throwInput(
    'input/out-of-range',
    '/customers',
    'expected at least one customer with a weight above zero, received none',
    { received: show([]), expected: 'at least 1 entry' },
  );
}
