import { readObject } from '../../kernel/calendar/read-object.js';
import { type Decimal, one, plain, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import { requireWhole, requireWord } from '../../kernel/errors/index.js';
import { numberOf } from './finite-number.js';
import { sumOfProducts, type Terms } from './geometric-sum.js';
import { type ReadRetention, readRetention } from './read-retention.js';
import type {
  RatePeriod,
  RetentionClv,
  RetentionClvOptions,
  RetentionFigures,
  RetentionPayment,
} from './retention-clv.js';

/**
 * What is a customer worth who brings in so much a period and stays with this probability (客户终身价值)?
 *
 * For a contract or subscription, where it is known who has left. For customers who buy when they like, the rate is not
 * observed: count purchases and fit a model. For more states than "here" and "gone" use {@link predictMarkovClv}.
 *
 * Shapes: figures of one customer, or averages of a group of like ones; a list of rates where the group is not alike.
 * Units: margin, rates and growth for one and the same period, which the answer repeats; rates are fractions, `"0.8"` for 80 %. The value
 * is in the money of the margin, of today.
 *
 * @param figures - `margin`, `retention` (a rate, or a list of them of which the last goes on), `discount`, and `growth` of the margin
 * @param options - `timing`, `horizon`, and `acquisitionCost`; `payments`: how many payments to list
 * @returns the value, before and after the acquisition cost, how many times the margin it is, and the payments asked for. With an infinite
 * horizon, and a retention that in the end does not outweigh discount less growth, there is no value: `null`, with `value/no-limit`
 * @throws {@link ClienteleError} `value/mixed-periods` where a figure is for another period than the margin; `value/too-large` (kind `numeric`)
 * where no number can hold the value; `input/not-a-decimal`, `input/out-of-range`, `input/not-one-of`, `input/not-a-whole-number`,
 * `input/unknown-key`
 * @guarantee with one rate, paying at the end is worth r ÷ (1 + d) of paying at the start; the value of n periods rises to that of infinitely many;
 * listed payments and `rest` come to the gross value
 * @source Gupta & Lehmann 2003, "Customers as Assets", Journal of Interactive Marketing 17(1): margin multiple r ÷ (1 + d − r), with growth r ÷ (1 + d − r(1 + g));
 * a list of rates is a house rule
 * @example
 * ```ts
 * import { predictRetentionClv } from 'clientele/value';
 * const figures = { margin: { amount: '100', per: 'year' }, retention: { rate: '0.8', per: 'year' }, discount: { rate: '0.1', per: 'year' } } as const;
 * const clv = predictRetentionClv(figures, { timing: 'start', horizon: 3, acquisitionCost: '30', payments: 3 });
 * clv.value?.toFixed(2);                                           // => '195.62'
 * clv.payments.map((payment) => payment.presentValue.toFixed(2));  // => ['100.00', '72.73', '52.89']
 * ```
 * @category Value
 */
export function predictRetentionClv<P extends RatePeriod>(
  figures: RetentionFigures<P>,
  options: RetentionClvOptions,
): RetentionClv<P> {
  const read = readRetention(figures);
  const { timing, horizon, acquisitionCost, payments } = readClvOptions(options);
  const multiple = multipleOf(read, timing, horizon);
  const told = { acquisitionCost: plain(acquisitionCost), per: read.per as P };
  if (multiple === null) {
    const reasons = [{ code: 'value/no-limit', params: { per: read.per } }] as const;
    return { value: null, gross: null, multiple: null, ...told, payments: [], rest: null, reasons };
  }
  const gross = read.margin.times(multiple);
  const listed = listPayments(read, timing, Math.min(payments, countOf(horizon)));
  const isAll = listed.length === horizon;
  const rest = isAll ? zero : listed.reduce((sum, { worth }) => sum.minus(worth), gross);
  return {
    value: numberOf(gross.minus(acquisitionCost)),
    gross: numberOf(gross),
    multiple: numberOf(multiple),
    ...told,
    payments: listed.map(({ payment }) => payment),
    rest: numberOf(rest),
    reasons: [],
  };
}

function countOf(horizon: Terms): number {
  return horizon === 'infinite' ? Number.POSITIVE_INFINITY : horizon;
}

function readClvOptions(options: unknown) {
  const keys = ['timing', 'horizon', 'acquisitionCost', 'payments'] as const;
  const {
    timing,
    horizon,
    acquisitionCost = 0,
    payments = 0,
  } = readObject(options, '/options', keys);
  return {
    timing: requireWord(timing, '/options/timing', ['start', 'end']),
    horizon: readHorizon(horizon, 1),
    acquisitionCost: toDecimal(acquisitionCost, '/options/acquisitionCost'),
    payments: requireWhole(payments, '/options/payments', 0, 1000),
  };
}

/** A number of periods, or `infinite`. */
export function readHorizon(value: unknown, from: number): Terms {
  if (typeof value === 'string') return requireWord(value, '/options/horizon', ['infinite']);
  return requireWhole(value, '/options/horizon', from, Number.MAX_SAFE_INTEGER);
}

/** The value of a margin of 1. */
function multipleOf(
  { rates, discount, growth }: ReadRetention,
  timing: 'start' | 'end',
  horizon: Terms,
): Decimal | null {
  const factors = rates.map((rate) => rate.times(growth).div(discount));
  if (timing === 'start') return sumOfProducts(factors, horizon);
  // The first payment is one period away, and has not grown yet.
  const [first = zero] = rates;
  if (first.isZero()) return zero;
  const later = sumOfProducts(factors.length > 1 ? factors.slice(1) : factors, horizon);
  return later?.times(first.div(discount)) ?? null;
}

interface Listed {
  readonly worth: Decimal;
  readonly payment: RetentionPayment;
}

function listPayments(
  { margin, rates, discount, growth }: ReadRetention,
  timing: 'start' | 'end',
  count: number,
): readonly Listed[] {
  const rateAfter = (periods: number) => rates[Math.min(periods, rates.length - 1)] ?? zero;
  let survival = timing === 'start' ? one : rateAfter(0);
  let factor = timing === 'start' ? one : one.div(discount);
  let amount = margin;
  return Array.from({ length: count }, (_, index): Listed => {
    const worth = amount.times(survival).times(factor);
    const payment = {
      period: index + 1,
      survival: numberOf(survival),
      discountFactor: numberOf(factor),
      presentValue: numberOf(worth),
    };
    survival = survival.times(rateAfter(index + (timing === 'start' ? 0 : 1)));
    factor = factor.div(discount);
    amount = amount.times(growth);
    return { worth, payment };
  });
}
