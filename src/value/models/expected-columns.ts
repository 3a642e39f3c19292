import type { CustomerRows } from './customer-rows.js';
import { bgExpectedColumns, type ExpectedColumns } from './fast-bg-purchases.js';
import type { PurchaseModelName } from './model.js';
import { predictionFigures } from './prediction-figures.js';

/**
 * What a model expects of each customer in a time `t` after the end of observation.
 *
 * @param known - P(alive) of these customers, where it was worked out already: it does not depend on `t`
 */
export function expectedColumns(
  model: PurchaseModelName,
  parameters: Float64Array,
  rows: Pick<CustomerRows, 'x' | 'tx' | 'age'>,
  t: number,
  known?: Float64Array,
): ExpectedColumns {
  if (model === 'bg-nbd' || model === 'mbg-nbd')
    return bgExpectedColumns(parameters, rows, t, model === 'mbg-nbd');
  const figures = predictionFigures[model];
  const size = rows.x.length;
  const alive = new Float64Array(size);
  const expected = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    const history = [
      rows.x[row] as number,
      rows.tx[row] as number,
      rows.age[row] as number,
    ] as const;
    const there = known?.[row] ?? figures.alive(parameters, history);
    alive[row] = there;
    expected[row] = there * figures.purchases(parameters, history, t);
  }
  return { alive, expected };
}

/** Purchases without an end, each discounted, of each customer; `null` where the model has no such figure. */
export function discountedColumn(
  model: PurchaseModelName,
  parameters: Float64Array,
  rows: Pick<CustomerRows, 'x' | 'tx' | 'age'>,
  alive: Float64Array,
  discount: number,
): Float64Array | null {
  const { discounted } = predictionFigures[model];
  if (discounted === undefined) return null;
  return alive.map((there, row) => {
    const history = [
      rows.x[row] as number,
      rows.tx[row] as number,
      rows.age[row] as number,
    ] as const;
    return there * discounted(parameters, history, discount);
  });
}
