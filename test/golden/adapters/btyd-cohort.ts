import {
  type CountTable,
  measureHoldout,
  type PurchaseModel,
  predictPurchases,
} from 'clientele/value';
import type { Context } from '../adapter.js';
import { keysOf } from '../format-keys.js';
import { modelOf, tableOf } from '../purchase-model.js';
import { discountOf, horizonOf } from '../purchase-predictions.js';
import { numberOf, sourceRows } from '../purchase-rows.js';

export const kind = 'value/btyd-cohort';

export function answer(input: unknown, { dataDir }: Context): unknown {
  const { model, parameters, data, horizon, discount } = keysOf(
    'input',
    input,
    ['model', 'parameters', 'data', 'horizon'],
    ['discount'],
  );
  const ready = modelOf(model, parameters);
  const rows = sourceRows(data, dataDir);
  const table = tableOf(model, rows);
  const length = horizonOf(ready, numberOf(horizon) as number);
  const { summary } = predictPurchases(ready, table, {
    horizon: length,
    ...discountOf(ready, numberOf(discount)),
  });
  return {
    customers: summary.customers,
    sumPAlive: summary.pAlive,
    sumExpected: summary.expected,
    ...(summary.discounted === null ? {} : { sumDert: summary.discounted }),
    ...(rows.some(({ x_star }) => x_star !== undefined) ? heldOut(ready, table, length) : {}),
  };
}

function heldOut(
  model: PurchaseModel<'bg-nbd', 'week'>,
  table: CountTable<'week'>,
  horizon: ReturnType<typeof horizonOf>,
) {
  const { actual, meanAbsoluteError } = measureHoldout(model, table, { horizon });
  return { actual, mae: meanAbsoluteError };
}
