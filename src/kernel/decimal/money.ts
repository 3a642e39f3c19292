import {
  eachRow,
  requireIterable,
  requireObject,
  requireText,
  show,
  throwDomain,
} from '../errors/index.js';
import { plain, toDecimal } from './decimal.js';
import { addToSum, emptySum, totalText } from './exact-sum.js';
import type { DecimalInput, DecimalString } from './types.js';

/** An exact amount with its currency, an ISO 4217 code or any other name that the parties use. */
export interface Money {
  readonly amount: DecimalString;
  readonly currency: string;
}

/** What is read as money: the amount may be an exact number. */
export interface MoneyInput {
  readonly amount: DecimalInput;
  readonly currency: string;
}

/**
 * What do amounts of money come to?
 *
 * Currencies are never mixed and never converted: amounts in two currencies are an error that names both.
 *
 * @param amounts - amounts of money in one currency
 * @param options - `currency`: the one expected, and that of the sum of nothing
 * @returns the exact sum
 * @throws {@link ClienteleError} `decimal/mixed-currencies` at the first amount in another currency; `input/not-a-decimal`,
 * `input/not-an-object`, `input/not-iterable`, `input/not-a-text`; all bad rows are among the issues
 * @guarantee exact, in any order
 * @example
 * ```ts
 * import { attempt } from 'clientele';
 * import { sumMoney } from 'clientele/decimal';
 * const dollars = { amount: '10.50', currency: 'USD' };
 * sumMoney([dollars, dollars], { currency: 'USD' });   // => { amount: '21', currency: 'USD' }
 * const mixed = attempt(() => sumMoney([dollars, { amount: '1', currency: 'EUR' }], { currency: 'USD' }));
 * mixed.ok ? null : [mixed.error.code, mixed.error.path];   // => ['decimal/mixed-currencies', '/amounts/1/currency']
 * ```
 * @category Decimal
 */
export function sumMoney(
  amounts: Iterable<MoneyInput>,
  options: { readonly currency: string },
): Money {
  const currency = readCurrency(
    requireObject(options, '/options', '{ currency }')['currency'],
    '/options/currency',
  );
  const sum = emptySum();
  const rows = requireIterable(amounts, '/amounts', 'a list of amounts of money');
  eachRow(rows, 'cannot sum', (money, index) => {
    const path = `/amounts/${index}`;
    const row = requireObject(money, path, '{ amount, currency }');
    const found = readCurrency(row['currency'], `${path}/currency`);
    if (found !== currency)
      throwDomain(
        'decimal/mixed-currencies',
        `${path}/currency`,
        `expected ${currency}, received ${show(found)}; convert it first, at a dated rate`,
        { expected: currency, received: show(found) },
      );
    addToSum(sum, row['amount'], `${path}/amount`);
  });
  return { amount: totalText(sum), currency };
}

/**
 * Read an amount of money from outside.
 *
 * @param value - anything
 * @returns the amount in plain text with its currency
 * @throws {@link ClienteleError} `input/not-an-object`, `input/not-a-decimal`, `decimal/number-not-exact`, `input/not-a-text`
 * @example
 * ```ts
 * import { parseMoney } from 'clientele/decimal';
 * parseMoney({ amount: 12.5, currency: 'CNY' });   // => { amount: '12.5', currency: 'CNY' }
 * ```
 * @category Decimal
 */
export function parseMoney(value: unknown): Money {
  const { amount, currency } = requireObject(value, '', '{ amount, currency }');
  return {
    amount: plain(toDecimal(amount, '/amount')),
    currency: readCurrency(currency, '/currency'),
  };
}

/** The name of a currency, read from outside. */
export function readCurrency(value: unknown, path: string): string {
  return requireText(value, path, 'a currency such as "CNY"');
}
