import { readObject } from '../../kernel/calendar/read-object.js';
import { requireWhole } from '../../kernel/errors/index.js';
import { distinctRows } from './distinct-rows.js';
import type { ModelUnit } from './facts.js';
import { purchaseNeeds } from './fit-purchase-models.js';
import { type Horizon, readHorizon } from './horizon.js';
import type { PurchaseModel, PurchaseModelName } from './model.js';
import type { ColumnsFor, RowsFor } from './predict-purchases.js';
import { predictionFigures } from './prediction-figures.js';
import { purchaseProbabilities } from './purchase-probabilities.js';
import { readCustomers } from './read-customers.js';
import { readPurchaseModel } from './read-model.js';
import { requireSameUnit } from './read-predict-options.js';

/** Repeat purchases of a cohort up to a time since the first customer came. */
export interface CohortStep {
  /** Since the first customer's first purchase, in the unit of the model. */
  readonly at: number;
  /** Expected repeat purchases of all up to then. */
  readonly cumulative: number;
  /** In this step alone. */
  readonly expected: number;
}

/**
 * How many repeat purchases should a cohort have made by each week, had the model been right from the start? The tracking plot, as data.
 *
 * Nothing is used of the customers but when they first bought; compare it with what was counted. For what each will buy use {@link predictPurchases}.
 *
 * Shapes: rows or columns; of each `age` and `weight`.
 * Units: `every` in any unit; steps are counted from the first purchase of the oldest customer.
 *
 * @param model - what `fit…` or {@link definePurchaseModel} gave
 * @param customers - in the unit of the model
 * @param options - `every`: the length of a step; `steps`: how many, 1 to 5,000
 * @returns one entry per step
 * @throws {@link ClienteleError} `value/mixed-units`, `value/not-a-model`; one `input` error that lists every row that cannot be read
 * @guarantee does not fall
 * @source Fader, Hardie & Lee 2005, figure 2
 * @example
 * ```ts
 * import { definePurchaseModel, predictCohort } from 'clientele/value';
 * const model = definePurchaseModel({ model: 'nbd', unit: 'week', parameters: { r: 1, alpha: 10 } });
 * const rows = [{ repeats: 0, age: 10 }, { repeats: 1, age: 8 }];
 * predictCohort(model, { unit: 'week', rows }, { every: { weeks: 5 }, steps: 2 }).map((step) => step.cumulative.toFixed(1));   // => ['0.8', '1.8']
 * ```
 * @category Value
 */
export function predictCohort<N extends PurchaseModelName, U extends ModelUnit>(
  model: PurchaseModel<N, U>,
  customers: RowsFor<N, NoInfer<U>> | ColumnsFor<NoInfer<U>>,
  options: { readonly every: Horizon; readonly steps: number },
): readonly CohortStep[] {
  const ready = readPurchaseModel(model);
  const given = readObject(options, '/options', ['every', 'steps']);
  const every = readHorizon(given['every'], ready.unit, '/options/every');
  const steps = requireWhole(given['steps'], '/options/steps', 1, 5000);
  const read = readCustomers(customers, purchaseNeeds[ready.model]);
  requireSameUnit(read, ready.unit);
  const births = byAge(read.age, read.weight);
  const oldest = Math.max(0, ...births.keys());
  const { fresh } = predictionFigures[ready.model];
  const known = new Map<number, number>();
  const freshAt = (t: number): number => {
    const found = known.get(t) ?? fresh(ready.parameters, t);
    known.set(t, found);
    return found;
  };
  let before = 0;
  return Array.from({ length: steps }, (_step, index) => {
    const at = (index + 1) * every;
    let cumulative = 0;
    for (const [age, weight] of births) {
      const t = at - (oldest - age);
      if (t > 0) cumulative += weight * freshAt(t);
    }
    const expected = Math.max(0, cumulative - before);
    before = cumulative;
    return { at, cumulative, expected };
  });
}

function byAge(ages: Float64Array, weight: Float64Array): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const [row, age] of ages.entries())
    sums.set(age, (sums.get(age) ?? 0) + (weight[row] as number));
  return new Map([...sums].sort(([left], [right]) => left - right));
}

/** Customers with a number of repeat purchases, and how many a model would have expected. */
export interface RepeatCount {
  readonly repeats: number;
  /** The last entry holds those with more, too. */
  readonly orMore: boolean;
  readonly customers: number;
  readonly expected: number;
}

/**
 * Does the model fit the counts it was fitted on? Customers by number of repeat purchases, as they are and as the model has them.
 *
 * A model that misses here will miss later; one that fits here may still: see {@link measureHoldout}.
 *
 * Shapes: rows or columns, as they were fitted.
 *
 * @param model - what `fit…` or {@link definePurchaseModel} gave
 * @param customers - in the unit of the model
 * @param options - `most`: the last number of repeat purchases, which holds those with more; 7 unless told, at most 1,000
 * @returns one entry per number of repeat purchases from 0 on
 * @throws {@link ClienteleError} `value/mixed-units`, `value/not-a-model`; one `input` error that lists every row that cannot be read
 * @guarantee both columns sum to the customers
 * @source Fader, Hardie & Lee 2005, figure 1
 * @example
 * ```ts
 * import { measureCalibration, definePurchaseModel } from 'clientele/value';
 * const model = definePurchaseModel({ model: 'nbd', unit: 'week', parameters: { r: 1, alpha: 10 } });
 * const rows = [{ repeats: 0, age: 10, weight: 5 }, { repeats: 3, age: 10, weight: 3 }];
 * measureCalibration(model, { unit: 'week', rows }, { most: 1 }).map((count) => [count.customers, count.expected.toFixed(1)]);   // => [[5, '4.0'], [3, '4.0']]
 * ```
 * @category Value
 */
export function measureCalibration<N extends PurchaseModelName, U extends ModelUnit>(
  model: PurchaseModel<N, U>,
  customers: RowsFor<N, NoInfer<U>> | ColumnsFor<NoInfer<U>>,
  options: { readonly most?: number } = {},
): readonly RepeatCount[] {
  const ready = readPurchaseModel(model);
  const most = requireWhole(
    readObject(options, '/options', ['most'])['most'] ?? 7,
    '/options/most',
    1,
    1000,
  );
  const read = readCustomers(customers, purchaseNeeds[ready.model]);
  requireSameUnit(read, ready.unit);
  const actual = new Float64Array(most + 1);
  const expected = new Float64Array(most + 1);
  const { x, weight } = distinctRows(read);
  for (const [row, w] of weight.entries()) {
    const at = Math.min(most, x[row] as number);
    actual[at] = (actual[at] as number) + w;
  }
  for (const [age, w] of byAge(read.age, read.weight)) {
    let rest = w;
    const chances = purchaseProbabilities(ready.model, ready.parameters, age, most - 1);
    for (const [n, chance] of chances.entries()) {
      expected[n] = (expected[n] as number) + w * chance;
      rest -= w * chance;
    }
    expected[most] = (expected[most] as number) + Math.max(0, rest);
  }
  return Array.from(actual, (count, repeats) => ({
    repeats,
    orMore: repeats === most,
    customers: count,
    expected: expected[repeats] as number,
  }));
}
