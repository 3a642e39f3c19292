import { readObject } from '../../kernel/calendar/read-object.js';
import { intervalOf, slopesOf, varianceOf } from './delta-method.js';
import { type Horizon, readHorizon } from './horizon.js';
import type { PurchaseModel } from './model.js';
import { predictionFigures } from './prediction-figures.js';
import { readPurchaseModel } from './read-model.js';
import { readLevel } from './read-predict-options.js';

/** What a new customer will buy after the first purchase. */
export interface NewCustomerOutlook {
  readonly expected: number;
  /** `null` where the model has no covariance, or no level was asked for. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * How often will a customer who has just bought for the first time come back?
 *
 * Nothing is known of the customer but that. For those with a history use {@link predictPurchases}.
 *
 * Units: the horizon in any unit, from the first purchase on.
 *
 * @param model - what `fit…` or {@link definePurchaseModel} gave
 * @param options - `horizon`; `level` of the interval, 0.95 unless told
 * @returns expected repeat purchases within the horizon, with an interval where the model was fitted
 * @throws {@link ClienteleError} `value/not-a-model`, `input/out-of-range`, `input/unknown-key`
 * @guarantee does not fall as the horizon grows
 * @example
 * ```ts
 * import { definePurchaseModel, predictNewCustomer } from 'clientele/value';
 * const model = definePurchaseModel({ model: 'nbd', unit: 'week', parameters: { r: 0.5, alpha: 10 } });
 * predictNewCustomer(model, { horizon: { weeks: 52 } });   // => { expected: 2.6, low: null, high: null }
 * ```
 * @category Value
 */
export function predictNewCustomer(
  model: PurchaseModel,
  options: { readonly horizon: Horizon; readonly level?: number | null },
): NewCustomerOutlook {
  const { model: name, parameters, covariance, unit } = readPurchaseModel(model);
  const given = readObject(options, '/options', ['horizon', 'level']);
  const t = readHorizon(given['horizon'], unit, '/options/horizon');
  const level = readLevel(given['level'], 0.95);
  const { fresh } = predictionFigures[name];
  const expected = fresh(parameters, t);
  if (covariance === null || level === null) return { expected, low: null, high: null };
  const slopes = slopesOf(parameters, (moved) => Float64Array.of(fresh(moved, t)));
  return { expected, ...intervalOf(expected, varianceOf(slopes, covariance, 0), level) };
}
