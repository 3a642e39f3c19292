import { Decimal, padded, plain, rounded, toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString, Ratio } from '../../kernel/decimal/index.js';
import { ratioOfDecimals } from '../../kernel/decimal/ratio.js';
import {
  type DecideOptions,
  type Decision,
  type Defined,
  refOf,
} from '../../kernel/decision/index.js';
import { requireList, requireWhole } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import { openTerms } from '../terms/open-terms.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { termsReader } from '../terms/read-terms.js';
import type { RampQuota } from './ramp-quota-policy.js';
import type { PeopleReasonCode } from './reasons.js';

/** A seller in a month since the start, counted from 1, and what was sold in it. */
export interface RampFacts {
  readonly id: string;
  readonly month: number;
  readonly sales: DecimalInput;
}

/** What is asked of the seller in the month, and how far it was reached. */
export interface RampOutcome {
  readonly quota: DecimalString;
  readonly sales: DecimalString;
  /** `null` where nothing is asked. */
  readonly attainment: Ratio | null;
}

/** The compiled form of a ramp quota. */
export const readyRamp = /* @__PURE__ */ termsReader('ramp-quota', ({ quota, ramp }) => ({
  full: toDecimal(quota, '/terms/quota'),
  shares: requireList(ramp, '/terms/ramp', 'a list of shares').map((share, index) =>
    toDecimal(share, `/terms/ramp/${index}`),
  ),
}));

const rampFields: Fields<RampFacts> = {
  id: { type: 'id' },
  month: { type: 'count' },
  sales: { type: 'decimal' },
};

/**
 * What is asked of a new seller in this month, and how far was it reached?
 *
 * @param terms - the full quota, and the share of it in each month
 * @param facts - the month since the start, counted from 1, and the sales in it
 * @param options - `asOf`, from the start of the terms on, also after their end; `explain`
 * @returns the quota of the month, rounded as the terms say; the attainment is `null` where the quota is zero
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `incentive/other-terms`; `input/…` for the facts,
 * `input/out-of-range` for a month below 1
 * @guarantee from the last month of the ramp on, the quota is that of the last month
 * @example
 * ```ts
 * import { defineIncentiveTerms, rampQuota } from 'clientele/incentive';
 * const terms = defineIncentiveTerms({
 *   id: 'new-sellers', version: '1', effective: { start: '2026-01-01', end: null }, currency: 'CNY',
 *   terms: { type: 'ramp-quota', quota: '100000', ramp: ['0.25', '0.5', '0.75', '1'] },
 *   rounding: { scale: 2, mode: 'half-away-from-zero' },
 * });
 * const first = rampQuota(terms, { id: 'S-1', month: 1, sales: '30000' }, { asOf: '2026-01-31' });
 * first.outcome?.attainment;   // => { numerator: '30000', denominator: '25000', value: 1.2 }
 * ```
 * @category Incentive
 */
export function rampQuota(
  terms: Defined<IncentiveTerms<RampQuota>>,
  facts: RampFacts,
  options: DecideOptions,
): Decision<RampOutcome, string, PeopleReasonCode> {
  const { full, shares, rounding } = readyRamp(terms);
  const { asOf, explain } = openTerms(terms, options);
  const { id, month, sales: told } = readRecord(rampFields, facts, '/facts', 'the facts');
  requireWhole(month, '/facts/month', 1, Number.MAX_SAFE_INTEGER);
  const share = shares[Math.min(month, shares.length) - 1] ?? full.minus(full);
  const quota = rounded(full.times(share), rounding);
  const sales = toDecimal(told, '/facts/sales');
  const attainment = ratioOfDecimals(sales, new Decimal(quota));
  return {
    id,
    outcome: { quota, sales: padded(sales, rounding.scale), attainment },
    reasons:
      explain === 'none'
        ? []
        : [
            {
              code: 'incentive/quota',
              figure: quota,
              params: {
                month,
                share: plain(share),
                full: padded(full, rounding.scale),
                currency: terms.currency,
              },
            },
            ...(attainment === null
              ? []
              : [
                  {
                    code: 'incentive/attainment' as const,
                    params: { sales: plain(sales), quota, attainment: String(attainment.value) },
                  },
                ]),
          ],
    policy: refOf(terms),
    asOf,
    missing: [],
  };
}
