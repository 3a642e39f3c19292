import {
  type CountTable,
  defineRenewalModel,
  type PurchaseModel,
  predictNewCustomer,
  predictPurchases,
  predictRenewals,
} from 'clientele/value';
import { keysOf, listOf } from './format-keys.js';
import { modelOf, numbersOf, tableOf } from './purchase-model.js';
import { numberOf } from './purchase-rows.js';

const withDert = ['pareto-nbd', 'bg-bb'];

/** What value/btyd-predict asks: it is that of value/btyd-hard and of one operation of value/btyd-refuse, too. */
export function predictionsOf(input: unknown): unknown {
  const { model, parameters, customers, horizons, discount } = keysOf(
    'input',
    input,
    ['model', 'parameters'],
    ['customers', 'horizons', 'discount'],
  );
  const lengths = listOf('input', horizons ?? [], numberOf) as readonly number[];
  if (model === 'sbg') return renewalsOf(parameters, lengths);
  const ready = modelOf(model, parameters);
  const rows = listOf('input', customers ?? [], (customer) => {
    const read = keysOf('input', customer, [], ['x', 't_x', 'T', 'n']);
    return Object.fromEntries(Object.entries(read).map(([key, value]) => [key, numberOf(value)]));
  });
  const table = tableOf(model, rows);
  const rate = numberOf(discount);
  return {
    customers: customersOf(ready, table, lengths, rate),
    unconditional: lengths.map(
      (length) => predictNewCustomer(ready, { horizon: horizonOf(ready, length) }).expected,
    ),
  };
}

function customersOf(
  model: PurchaseModel<'bg-nbd', 'week'>,
  table: CountTable<'week'>,
  lengths: readonly number[],
  rate: unknown,
) {
  const discounted = discountOf(model, rate);
  const now = predictPurchases(model, table, { horizon: horizonOf(model, 0), ...discounted });
  const ahead = lengths.map((length) =>
    predictPurchases(model, table, { horizon: horizonOf(model, length) }),
  );
  return now.decisions.map(({ outcome }, at) => ({
    pAlive: outcome.pAlive,
    logLikelihood: outcome.logLikelihood,
    ...(outcome.pAliveNext === null ? {} : { pAliveNext: outcome.pAliveNext }),
    ...(outcome.discounted === null ? {} : { dert: outcome.discounted }),
    expectedPurchases: ahead.map(({ decisions }) => decisions[at]?.outcome.expected),
  }));
}

/** A length of time in the unit of the model. */
export function horizonOf(model: PurchaseModel, length: number) {
  return model.unit === 'opportunity' ? { opportunities: length } : { weeks: length };
}

/** The format's discount per time unit: all the time, or at each opportunity; other models have no such figure. */
export function discountOf(model: PurchaseModel, rate: unknown) {
  if (rate === undefined || rate === null || !withDert.includes(model.model)) return {};
  return model.unit === 'opportunity'
    ? { discount: { rate: rate as number, per: 'opportunity' } as const }
    : { discount: { rate: rate as number, per: 'week', compounding: 'continuous' } as const };
}

function renewalsOf(parameters: unknown, lengths: readonly number[]) {
  const model = defineRenewalModel({ parameters: numbersOf(parameters) });
  const at = lengths.map((renewals) => predictRenewals(model, { renewals }).at(-1));
  return {
    survival: at.map((renewal) => renewal?.survival),
    retention: at.map((renewal) => renewal?.retention),
  };
}
