import { toDayNumber } from '../calendar/day-number.js';
import type { DateString } from '../calendar/index.js';
import type { Reason } from '../decision/reason.js';
import {
  eachRow,
  type Phrase,
  requireIterable,
  requireObject,
  requireWord,
  show,
  throwInput,
} from '../errors/index.js';
import { type Decimal, one, plain, toOperand } from './decimal.js';
import { addDecimalToSum, emptySum, totalText } from './exact-sum.js';
import { type MoneyInput, readCurrency } from './money.js';
import type { DecimalReasonCode } from './reasons.js';
import type { DecimalInput, DecimalString } from './types.js';

/** On that day one unit of `from` is `rate` units of `to`. */
export interface ExchangeRate {
  readonly date: DateString;
  readonly from: string;
  readonly to: string;
  readonly rate: DecimalInput;
}

/** An amount of money with its day. */
export interface DatedMoney extends MoneyInput {
  readonly date: DateString;
}

/** The currency wanted, the rates there are, and the day whose rate counts: that of each amount, or one for all. */
export type Conversion = {
  readonly to: string;
  readonly rates: Iterable<ExchangeRate>;
} & (
  | { readonly rateDate: 'transaction' }
  | { readonly rateDate: 'closing'; readonly closingDate: DateString }
);

/** What the amounts come to in one currency, or which rates would have been needed. */
export interface Converted {
  /** The exact total, unrounded; `null` where any rate is missing. */
  readonly total: DecimalString | null;
  /** Each amount in the currency wanted, in input order; `null` where its rate is missing. */
  readonly amounts: readonly (DecimalString | null)[];
  readonly currency: string;
  /** One reason for each rate that is missing. */
  readonly undetermined: readonly Reason<DecimalReasonCode>[];
}

/**
 * What do amounts in several currencies come to in one?
 *
 * Only the exact rate counts: no rate of another day, no inverse, no crossing, no rounding. Round the total where your policy
 * says, with {@link roundDecimal}.
 *
 * @param amounts - amounts with currency and day; one that is in the wanted currency needs no rate
 * @param conversion - `to`; `rates`; `rateDate`: `transaction` (the day of each amount) or `closing` (the one `closingDate`)
 * @returns the exact total and amounts; `null` where a rate is missing, and `undetermined` names it
 * @throws {@link ClienteleError} `input/out-of-range` for a rate that is not above zero; `input/repeated-id` for two rates of one day and
 * pair; `input/not-a-date`, `input/not-a-decimal`, `input/not-a-text`, `input/not-one-of`, `input/not-iterable`, `input/not-an-object`;
 * all bad amounts, or all bad rates, are among the issues
 * @guarantee the amounts sum to the total; the order of amounts and rates changes no figure
 * @example
 * ```ts
 * import { convertMoney } from 'clientele/decimal';
 * const rates = [{ date: '2026-03-10', from: 'EUR', to: 'USD', rate: '1.10' }];
 * const amounts = [{ date: '2026-03-10', amount: '1000', currency: 'EUR' }, { date: '2026-03-11', amount: '5', currency: 'USD' }];
 * convertMoney(amounts, { to: 'USD', rates, rateDate: 'transaction' }).total;   // => '1105'
 * const other = convertMoney(amounts, { to: 'USD', rates, rateDate: 'closing', closingDate: '2026-03-31' });
 * [other.total, other.undetermined[0]?.code];                                   // => [null, 'decimal/no-rate']
 * ```
 * @category Decimal
 */
export function convertMoney(amounts: Iterable<DatedMoney>, conversion: Conversion): Converted {
  const { to, rateOf } = readConversion(conversion);
  const sum = emptySum();
  const converted: (DecimalString | null)[] = [];
  const missing = new Map<string, Reason<DecimalReasonCode>>();
  const rows = requireIterable(amounts, '/amounts', 'a list of amounts of money');
  eachRow(rows, 'cannot convert', (money, index) => {
    const path = `/amounts/${index}`;
    const row = requireObject(money, path, '{ date, amount, currency }');
    toDayNumber(row['date'], `${path}/date`);
    const amount = toOperand(row['amount'], `${path}/amount`);
    const from = readCurrency(row['currency'], `${path}/currency`);
    const { rate, date } = rateOf(from, row['date'] as DateString);
    if (rate === undefined)
      missing.set(keyOf(date, from, to), { code: 'decimal/no-rate', params: { date, from, to } });
    else addDecimalToSum(sum, amount.times(rate));
    converted.push(rate === undefined ? null : plain(amount.times(rate)));
  });
  return {
    total: missing.size > 0 ? null : totalText(sum),
    amounts: converted,
    currency: to,
    undetermined: [...missing.values()],
  };
}

function keyOf(date: DateString, from: string, to: string): string {
  return JSON.stringify([date, from, to]);
}

function readConversion(conversion: unknown) {
  const read = requireObject(conversion, '/conversion', '{ to, rates, rateDate }');
  const to = readCurrency(read['to'], '/conversion/to');
  const rateDate = requireWord(read['rateDate'], '/conversion/rateDate', [
    'transaction',
    'closing',
  ]);
  if (rateDate === 'closing') toDayNumber(read['closingDate'], '/conversion/closingDate');
  const rates = readRates(read['rates']);
  const rateOf = (from: string, transaction: DateString) => {
    const date = rateDate === 'closing' ? (read['closingDate'] as DateString) : transaction;
    return { date, rate: from === to ? one : rates.get(keyOf(date, from, to)) };
  };
  return { to, rateOf };
}

function readRates(rates: unknown): ReadonlyMap<string, Decimal> {
  const read = new Map<string, Decimal>();
  const entries = requireIterable(rates, '/conversion/rates', 'a list of rates');
  eachRow(entries, 'cannot convert', (entry, index) => {
    const path = `/conversion/rates/${index}`;
    const { date, from, to, rate } = requireObject(entry, path, '{ date, from, to, rate }');
    toDayNumber(date, `${path}/date`);
    const key = keyOf(
      date as DateString,
      readCurrency(from, `${path}/from`),
      readCurrency(to, `${path}/to`),
    );
    const value = toOperand(rate, `${path}/rate`);
    if (!value.gt(0))
      throwInput(
        'input/out-of-range',
        `${path}/rate`,
        `expected a rate above zero, received ${show(rate)}`,
        { received: show(rate), expected: 'a rate above zero' satisfies Phrase },
      );
    if (read.has(key))
      throwInput('input/repeated-id', path, `there are two rates for ${key}`, { id: key });
    read.set(key, value);
  });
  return read;
}
