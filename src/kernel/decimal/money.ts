import { requireIterable, requireObject, requireText, show, throwDomain } from '../errors/index.js';
import { plain, toDecimal } from './decimal.js';
import { addDecimalToSum, emptySum, totalText } from './exact-sum.js';
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
 * `input/not-an-object`, `input/not-iterable`, `input/not-a-text`
 * @guarantee exact, in any order
 * @example
 * ```ts
 * import { attempt } from 'clientele';
 * import { sumMoney } from 'clientele/decimal';
 * const dollars = { amount: '10.50', currency: 'USD' };
 * sumMoney([dollars, dollars], { currency: 'USD' });   // => { amount: '21', currency: 'USD' }
 * const mixed = attempt(() => sumMoney([dollars, { amount: '1', currency: 'EUR' }], { currency: 'USD' }));
 * mixed.ok ? null : [mixed.error.code, mixed.error.path];   // => ['decimal/mixed-currencies', '/1/currency']
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
  let index = 0;
  for (const money of requireIterable(amounts, '', 'a list of amounts of money')) {
    const row = requireObject(money, `/${index}`, '{ amount, currency }');
    if (readCurrency(row['currency'], `/${index}/currency`) !== currency)
      return throwDomain(
        'decimal/mixed-currencies',
        `/${index}/currency`,
        `expected ${currency}, received ${show(row['currency'])}; convert it first, at a dated rate`,
        { expected: currency, received: show(row['currency']) },
      );
    addDecimalToSum(sum, toDecimal(row['amount'], `/${index}/amount`));
    index += 1;
  }
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

function readCurrency(value: unknown, path: string): string {
  return requireText(value, path, 'a currency such as "CNY"');
}
