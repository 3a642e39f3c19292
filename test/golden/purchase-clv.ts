import { defineSpendModel, predictClv } from 'clientele/value';
import { keysOf, listOf } from './format-keys.js';
import { modelOf, numbersOf, tableOf } from './purchase-model.js';
import { numberOf } from './purchase-rows.js';

const required = [
  ...['model', 'parameters', 'spendParameters', 'timeUnit', 'unitsPerMonth', 'months'],
  ...['monthlyDiscount', 'customers'],
];

/** What value/clv asks: it is one operation of value/btyd-refuse, too. */
export function clvOf(input: unknown) {
  const given = keysOf('input', input, required);
  const { model, parameters, spendParameters, timeUnit, customers } = given;
  const rows = listOf('input', customers, (customer) => {
    const read = keysOf('input', customer, [], ['x', 't_x', 'T', 'm']);
    return Object.fromEntries(Object.entries(read).map(([key, value]) => [key, numberOf(value)]));
  });
  return predictClv(
    {
      purchases: modelOf(model, parameters, timeUnit),
      spend: defineSpendModel({ parameters: numbersOf(spendParameters) }),
    },
    tableOf(model, rows, timeUnit),
    {
      horizon: { months: numberOf(given['months']) as number },
      discount: { rate: numberOf(given['monthlyDiscount']) as number, per: 'month' },
      monthLength: numberOf(given['unitsPerMonth']) as number,
    },
  );
}
