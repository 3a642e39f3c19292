import { Decimal } from '../../kernel/decimal/decimal.js';
import type { Ratio } from '../../kernel/decimal/index.js';
import { ratioOfDecimals } from '../../kernel/decimal/ratio.js';
import type { Reason } from '../../kernel/decision/index.js';
import { throwIssues } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import { lifetimeMessages } from './messages.js';
import type { LifetimeReasonCode } from './reasons.js';

/** Customers counted at both ends of a period. */
export interface CustomerCounts {
  readonly customersAtStart: number;
  readonly customersAtEnd: number;
  /** The new ones among those at the end. */
  readonly acquired: number;
}

/** Who stayed and who left. */
export interface RetentionRates {
  /** Of those at the start the part still there at the end; `null` where nobody was there. */
  readonly retention: Ratio | null;
  /** The other part. */
  readonly churn: Ratio | null;
  readonly kept: number;
  readonly lost: number;
  /** Why there are no rates; else none. */
  readonly reasons: readonly Reason<LifetimeReasonCode>[];
}

const countFields: Fields<CustomerCounts> = {
  customersAtStart: { type: 'count' },
  customersAtEnd: { type: 'count' },
  acquired: { type: 'count' },
};

/**
 * What share of our customers did we keep (客户留存率、流失率)?
 *
 * From counts alone. Of revenue instead of customers tells {@link measureRevenueRetention}.
 *
 * Units: the rates are for the period between the two counts; before a model takes them, see that its other rates are too.
 *
 * @param counts - customers at the start and at the end, and how many of the latter were acquired in between; one who was acquired and left again
 * is in none of the three
 * @returns both rates as exact ratios, and the customers kept and lost; with nobody at the start the rates are `null`, with `value/nothing-at-start`
 * @throws {@link ClienteleError} `value/customers-not-adding-up` (kind `input`) where those at the end who were not acquired are fewer than none or more
 * than there were; `input/not-a-whole-number`, `input/required`, `input/unknown-key`
 * @guarantee retention and churn add up to one
 * @example
 * ```ts
 * import { measureRetentionRate } from 'clientele/value';
 * const { retention, churn, lost } = measureRetentionRate({ customersAtStart: 100, customersAtEnd: 105, acquired: 20 });
 * [retention?.value, churn?.value, lost];   // => [0.85, 0.15, 15]
 * ```
 * @category Value
 */
export function measureRetentionRate(counts: CustomerCounts): RetentionRates {
  const read = readRecord(countFields, counts, '/counts', 'the counts');
  const { customersAtStart: start, customersAtEnd: end, acquired } = read;
  const kept = end - acquired;
  if (kept < 0 || kept > start)
    return throwIssues(
      'input',
      [
        {
          code: 'value/customers-not-adding-up',
          params: { start, end, acquired },
          path: '/counts/customersAtEnd',
        },
      ],
      'cannot measure retention',
      lifetimeMessages,
    );
  const of = (part: number) => ratioOfDecimals(new Decimal(part), new Decimal(start));
  return {
    retention: of(kept),
    churn: of(start - kept),
    kept,
    lost: start - kept,
    reasons: start === 0 ? [{ code: 'value/nothing-at-start', params: {} }] : [],
  };
}
