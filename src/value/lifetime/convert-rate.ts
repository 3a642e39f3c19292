import { readObject } from '../../kernel/calendar/read-object.js';
import { Decimal, one, plain, toNotNegative } from '../../kernel/decimal/decimal.js';
import { requireWord } from '../../kernel/errors/index.js';
import { toFraction, toGrowth } from './read-retention.js';
import type { PeriodRate, RatePeriod } from './retention-clv.js';

/** What kind of rate it is: what is kept is multiplied from period to period, what is added is compounded. */
export type RateKind = 'retention' | 'discount' | 'growth';

/** To which period a rate is converted. */
export interface ConvertRateOptions<P extends RatePeriod = RatePeriod> {
  readonly kind: RateKind;
  readonly to: Exclude<P, 'week'>;
}

const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/**
 * What is a yearly rate by the month, so that figures of one period meet in a formula?
 *
 * A rate is not divided by twelve: of customers who stay with 0.8 a year, 0.8 ^ (1 ÷ 12) = 0.98 stay each month. It assumes that the rate is the same all year.
 *
 * Units: fractions; a week is no part of a month, so weeks are not converted.
 *
 * @param rate - the rate and its period
 * @param options - `kind` of rate, and the period `to` which it is converted
 * @returns the rate that comes to the same over time, to 20 decimals, with its period
 * @throws {@link ClienteleError} `input/not-one-of`, `input/out-of-range`, `input/not-a-decimal`, `input/unknown-key`
 * @guarantee there and back is the rate again, within the rounding
 * @source house rule: r ^ k for retention, (1 + d) ^ k − 1 for discount and growth, k being the periods' lengths in proportion
 * @example
 * ```ts
 * import { convertRate } from 'clientele/value';
 * convertRate({ rate: '0.8', per: 'year' }, { kind: 'retention', to: 'month' });     // => { rate: '0.98157652987375167363', per: 'month' }
 * convertRate({ rate: '0.01', per: 'month' }, { kind: 'discount', to: 'quarter' });   // => { rate: '0.030301', per: 'quarter' }
 * ```
 * @category Value
 */
export function convertRate<P extends RatePeriod>(
  rate: PeriodRate,
  options: ConvertRateOptions<P>,
): { readonly rate: string; readonly per: Exclude<P, 'week'> } {
  const read = readObject(rate, '/rate', ['rate', 'per']);
  const { kind, to } = readObject(options, '/options', ['kind', 'to']);
  const known = Object.keys(months) as (keyof typeof months)[];
  const from = requireWord(read.per, '/rate/per', known);
  const per = requireWord(to, '/options/to', known);
  const word = requireWord(kind, '/options/kind', ['retention', 'discount', 'growth']);
  const exponent = new Decimal(months[per]).div(months[from]);
  const converted =
    word === 'retention'
      ? toFraction(read.rate, '/rate/rate').pow(exponent)
      : one
          .plus(
            word === 'growth'
              ? toGrowth(read.rate, '/rate/rate')
              : toNotNegative(read.rate, '/rate/rate'),
          )
          .pow(exponent)
          .minus(1);
  return {
    rate: plain(converted.toDecimalPlaces(20, Decimal.ROUND_HALF_EVEN)),
    per: per as Exclude<P, 'week'>,
  };
}
