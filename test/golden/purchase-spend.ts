import { defineSpendModel, predictSpend } from 'clientele/value';
import { keysOf, listOf } from './format-keys.js';
import { numbersOf, tableOf } from './purchase-model.js';
import { numberOf } from './purchase-rows.js';

/** What value/gamma-gamma-mean asks: it is one operation of value/btyd-refuse, too. */
export function spendOf(input: unknown) {
  const { parameters, customers } = keysOf('input', input, ['parameters', 'customers']);
  const rows = listOf('input', customers, (customer) => {
    const { x, m } = keysOf('input', customer, [], ['x', 'm']);
    return { x: numberOf(x), m: numberOf(m) };
  });
  return predictSpend(
    defineSpendModel({ parameters: numbersOf(parameters) }),
    tableOf('gamma-gamma', rows),
  );
}
