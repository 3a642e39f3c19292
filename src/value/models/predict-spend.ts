import { readObject } from '../../kernel/calendar/read-object.js';
import type { Reason } from '../../kernel/decision/index.js';
import { intervalOf, slopesOf, varianceOf } from './delta-method.js';
import { distinctRows } from './distinct-rows.js';
import type { SpendersOf } from './fit-gamma-gamma.js';
import type { SpendModel } from './model.js';
import type { Prediction, Predictions } from './prediction.js';
import { readCustomers } from './read-customers.js';
import { type ReadyModel, readSpendModel } from './read-model.js';
import { readLevel } from './read-predict-options.js';
import type { ModelsReasonCode } from './reasons.js';

/** What a customer will spend on a purchase. */
export interface SpendOutlook {
  readonly meanSpend: number;
  /** For what is unknown about the parameters; `null` where the model has no covariance, or no level was asked for. */
  readonly low: number | null;
  readonly high: number | null;
}

/** What belongs to all customers. */
export interface SpendSummary {
  /** Mean spend of a customer of whom nothing is known; `null` where there is none (q ≤ 1). */
  readonly populationMean: number | null;
}

/**
 * How much will each customer spend on a purchase?
 *
 * Few purchases say little: a customer's own mean is drawn towards that of all, the less so the more purchases there are. A
 * customer without a repeat purchase gets the mean of all.
 *
 * Shapes: rows or columns with `repeats` and `meanRepeatSpend`; times are not looked at.
 * Units: the money of the rows the model was fitted on.
 *
 * @param model - what {@link fitGammaGamma} or {@link defineSpendModel} gave
 * @param customers - their repeat purchases and the mean spend of these
 * @param options - `level` of the intervals, 0.95 unless told
 * @returns of each customer the expected spend; `null` with `value/mean-undefined` where p x + q ≤ 1: there the mean does not exist, and
 * the formula would give a negative one
 * @throws {@link ClienteleError} `value/not-a-model`; one `input` error that lists every row that cannot be read
 * @guarantee lies between the mean of all and the customer's own; ids travel
 * @source Fader & Hardie 2013, eq. 5
 * @example
 * ```ts
 * import { defineSpendModel, predictSpend } from 'clientele/value';
 * const model = defineSpendModel({ parameters: { p: 0.1, q: 0.8, v: 15.44 } });
 * const { decisions } = predictSpend(model, { rows: [{ repeats: 1, meanRepeatSpend: 2 }] });
 * decisions[0]?.outcome;            // => null
 * decisions[0]?.reasons[0]?.code;   // => 'value/mean-undefined'
 * ```
 * @category Value
 */
export function predictSpend(
  model: SpendModel,
  customers: SpendersOf,
  options: { readonly level?: number | null } = {},
): Predictions<SpendOutlook | null, SpendSummary> {
  const ready = readSpendModel(model);
  const level = readLevel(readObject(options, '/options', ['level'])['level'], 0.95);
  const read = readCustomers(customers, { times: 'none', spend: true });
  const rows = distinctRows(read);
  const answers = Array.from(rows.x, (x, row) =>
    spendOf(ready, x, rows.spend[row] as number, level),
  );
  const decisions = Array.from(rows.of, (row, came) => ({
    id: read.ids?.[came] ?? null,
    ...(answers[row] as Omit<Prediction<SpendOutlook | null>, 'id'>),
  }));
  return { decisions, summary: { populationMean: meanSpendOf(ready.parameters, 0, 0) } };
}

/** p (v + x m) ÷ (p x + q − 1), or `null` where that mean does not exist. */
export function meanSpendOf(
  [p = 0, q = 0, v = 0]: Float64Array,
  x: number,
  m: number,
): number | null {
  if (!(p * x + q > 1)) return null;
  return (p * (v + (x === 0 ? 0 : x * m))) / (p * x + q - 1);
}

function spendOf(
  { parameters, covariance }: ReadyModel<'gamma-gamma'>,
  x: number,
  m: number,
  level: number | null,
): Omit<Prediction<SpendOutlook | null>, 'id'> {
  const meanSpend = meanSpendOf(parameters, x, m);
  if (meanSpend === null) return { outcome: null, reasons: [meanUndefined(parameters, x)] };
  if (covariance === null || level === null)
    return { outcome: { meanSpend, low: null, high: null }, reasons: [] };
  const slopes = slopesOf(parameters, (moved) =>
    Float64Array.of(meanSpendOf(moved, x, m) ?? meanSpend),
  );
  const interval = intervalOf(meanSpend, varianceOf(slopes, covariance, 0), level);
  return { outcome: { meanSpend, ...interval }, reasons: [] };
}

/** Why there is no mean: p x + q has to be above 1. */
export function meanUndefined(
  [p = 0, q = 0]: Float64Array,
  repeats: number,
): Reason<ModelsReasonCode> {
  return { code: 'value/mean-undefined', params: { p, q, repeats } };
}
