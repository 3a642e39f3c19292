import { freezeDeep } from '../../kernel/decision/freeze-deep.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { TimeUnit } from '../purchases/facts.js';
import type { ReadCustomers } from './customer-rows.js';
import type { CountTable, CustomersOf, SpendCounts } from './facts.js';
import { type Fit, fitModel } from './fit-model.js';
import { requireSomebody } from './fit-purchase-models.js';
import type { SpendModel } from './model.js';
import { readCustomers } from './read-customers.js';
import type { ModelsReasonCode } from './reasons.js';

/** Rows or columns in which spend is looked at and time is not. */
export type SpendersOf =
  | Omit<CountTable<TimeUnit, SpendCounts>, 'unit'>
  | CountTable<TimeUnit, SpendCounts>
  | CustomersOf<TimeUnit>;

/** Beyond this correlation of spend and frequency the model's assumption that there is none is called into question. House rule. */
const mostCorrelation = 0.3;

/**
 * How much does a customer spend on a purchase, allowing for what is chance in few purchases? Gamma-Gamma.
 *
 * To be joined with a model of when customers buy in {@link predictClv}. It takes spend to be unrelated to how often one
 * buys; the correlation is measured, and told where it is above 0.3.
 *
 * Shapes: purchases from `summarisePurchases`, columns, or `{ rows }`; of each `repeats` and `meanRepeatSpend`. Customers without a
 * repeat purchase take no part.
 * Units: `v` in the money of the rows.
 *
 * @param customers - their repeat purchases and the mean spend of these
 * @returns `outcome`: the model, or `null` (`value/not-identifiable`, `value/boundary`, `value/too-few-repeaters`, `value/not-converged`);
 * with a model `value/model-fitted`, and perhaps `value/mean-undefined` (q ≤ 1: there is no mean spend of a new customer),
 * `value/spend-frequency-correlated`, `value/influential-customer`
 * @throws {@link ClienteleError} one `input` error that lists every row that cannot be read: spend of zero or less is one
 * @guarantee the order of rows changes nothing; two equal rows are one of weight 2
 * @source Fader & Hardie 2013, "The gamma-gamma model of monetary value"
 * @example
 * ```ts
 * import { fitGammaGamma } from 'clientele/value';
 * const fit = fitGammaGamma({ rows: [{ repeats: 2, meanRepeatSpend: 31 }, { repeats: 4, meanRepeatSpend: 18 }] });
 * fit.reasons.map((reason) => reason.code).includes('value/too-few-repeaters');   // => true
 * ```
 * @category Value
 */
export function fitGammaGamma(customers: SpendersOf): Fit<SpendModel, 'gamma-gamma'> {
  const read = readCustomers(customers, { times: 'none', spend: true });
  requireSomebody(read);
  const rows = Array.from(read.x.keys()).filter((row) => (read.x[row] as number) > 0);
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] as number);
  const repeaters = {
    x: pick(read.x),
    tx: new Float64Array(rows.length),
    age: new Float64Array(rows.length),
    weight: pick(read.weight),
    spend: pick(read.spend),
  };
  const { figures, ...fit } = fitModel(
    'gamma-gamma',
    repeaters,
    (row) => read.ids?.[rows[row] as number] ?? null,
  );
  const customersInAll = read.weight.reduce((sum, w) => sum + w, 0);
  if (figures === null || fit.found === null) {
    const reasons = [...fit.reasons, ...correlated(repeaters)];
    return { outcome: null, ...fit, customers: customersInAll, reasons };
  }
  const { parameters } = fit.found;
  const outcome: SpendModel = {
    format: 'clientele/spend-model@1',
    model: 'gamma-gamma',
    parameters,
    fit: { ...figures, customers: customersInAll },
  };
  freezeDeep(outcome);
  const reasons = [...fit.reasons, ...undefinedMean(parameters.q), ...correlated(repeaters)];
  return { outcome, ...fit, customers: customersInAll, reasons };
}

function undefinedMean(q: number): readonly Reason<ModelsReasonCode>[] {
  return q > 1 ? [] : [{ code: 'value/mean-undefined', params: { q, customers: 'new' } }];
}

function correlated(
  rows: Pick<ReadCustomers, 'x' | 'spend' | 'weight'>,
): readonly Reason<ModelsReasonCode>[] {
  const correlation = correlationOf(rows);
  if (!(Math.abs(correlation) > mostCorrelation)) return [];
  const params = { correlation, most: mostCorrelation };
  return [{ code: 'value/spend-frequency-correlated', params }];
}

/** Pearson's correlation of spend and frequency; not a number where one of them is the same for all. */
function correlationOf({
  x,
  spend,
  weight,
}: Pick<ReadCustomers, 'x' | 'spend' | 'weight'>): number {
  const mean = (value: (row: number) => number): number => {
    let [sum, all] = [0, 0];
    for (const [row, w] of weight.entries()) {
      sum += w * value(row);
      all += w;
    }
    return sum / all;
  };
  const [meanX, meanM] = [mean((row) => x[row] as number), mean((row) => spend[row] as number)];
  const offX = (row: number) => (x[row] as number) - meanX;
  const offM = (row: number) => (spend[row] as number) - meanM;
  const both = mean((row) => offX(row) * offM(row));
  // Of weights next to nothing the product of the two would be nothing, and the quotient without a bound.
  const spread =
    Math.sqrt(mean((row) => offX(row) ** 2)) * Math.sqrt(mean((row) => offM(row) ** 2));
  return spread > 0 ? Math.max(-1, Math.min(1, both / spread)) : Number.NaN;
}
