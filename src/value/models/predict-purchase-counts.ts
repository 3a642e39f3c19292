import { readObject } from '../../kernel/calendar/read-object.js';
import { requireWhole } from '../../kernel/errors/index.js';
import { type Horizon, readHorizon } from './horizon.js';
import type { PurchaseModel } from './model.js';
import { purchaseProbabilities } from './purchase-probabilities.js';
import { readPurchaseModel } from './read-model.js';

/** The chance of a number of purchases. */
export interface PurchaseCountChance {
  readonly purchases: number;
  readonly probability: number;
}

/**
 * How likely is it that a new customer comes back not at all, once, twice …?
 *
 * For the expected number use {@link predictNewCustomer}.
 *
 * Units: the horizon in any unit, from the first purchase on.
 *
 * @param model - what `fit…` or {@link definePurchaseModel} gave
 * @param options - `horizon`; `most`: the largest number of repeat purchases to tell, 0 to 10,000
 * @returns the chances of 0, 1, … `most` repeat purchases
 * @throws {@link ClienteleError} `value/not-a-model`, `input/not-a-whole-number`, `input/out-of-range`, `input/unknown-key`
 * @guarantee chances lie within 0 and 1; over all numbers they sum to 1
 * @source Fader, Hardie & Lee 2005, eq. 8 (BG/NBD); Fader & Hardie 2006 (Pareto/NBD); Fader, Hardie & Shang 2010, eq. 7 (BG/BB)
 * @example
 * ```ts
 * import { definePurchaseModel, predictPurchaseCounts } from 'clientele/value';
 * const model = definePurchaseModel({ model: 'nbd', unit: 'week', parameters: { r: 1, alpha: 10 } });
 * predictPurchaseCounts(model, { horizon: { weeks: 10 }, most: 2 }).map((at) => at.probability.toFixed(3));   // => ['0.500', '0.250', '0.125']
 * ```
 * @category Value
 */
export function predictPurchaseCounts(
  model: PurchaseModel,
  options: { readonly horizon: Horizon; readonly most: number },
): readonly PurchaseCountChance[] {
  const { model: name, parameters, unit } = readPurchaseModel(model);
  const given = readObject(options, '/options', ['horizon', 'most']);
  const t = readHorizon(given['horizon'], unit, '/options/horizon');
  const most = requireWhole(given['most'], '/options/most', 0, 10_000);
  return Array.from(purchaseProbabilities(name, parameters, t, most), (probability, purchases) => ({
    purchases,
    probability: Math.min(1, probability),
  }));
}
