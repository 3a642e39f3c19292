import { Decimal, padded, plain, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import { ratioOfDecimals } from '../../kernel/decimal/ratio.js';
import type { DecideOptions, Decision, Defined } from '../../kernel/decision/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import { nextBand, type PayoutCurve, payoutAt } from '../payout-curve.js';
import type { IncentiveReasonCode } from '../reasons.js';
import { readSettled } from '../settle-measured.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { roundedAmount } from '../tidy-amount.js';
import type { CommissionRatesOutcome } from './commission-rates-outcome.js';
import type { CommissionRates } from './commission-rates-policy.js';
import { type RatedSales, rateReasons } from './rate-reasons.js';
import { curveOfQuota, type ReadyRates, readyRates } from './ready-rates.js';
import { decided, readTermsRun, type TermsRun } from './terms-run.js';

/** The sales of a seller in the period to date. */
export interface CommissionRatesFacts {
  readonly id: string;
  /** To date, returns taken off. */
  readonly sales: DecimalInput;
  /** The seller's own quota; without one, that of the terms. */
  readonly quota?: DecimalInput;
  /** What earlier runs of the same period have paid: the sum of their `due`, not what was earned; `"0"` unless told. */
  readonly settled?: DecimalInput;
}

type Answer = Decision<CommissionRatesOutcome, string, IncentiveReasonCode>;

const ratesFields: Fields<CommissionRatesFacts> = {
  id: { type: 'id' },
  sales: { type: 'decimal' },
  quota: { type: 'decimal', sign: 'not-negative', optional: true },
  settled: { type: 'decimal', optional: true },
};

/**
 * What do these sales earn, where the rate depends on how far the quota was reached?
 *
 * Due = what sales to date earn − what was settled before; so a year-to-date accelerator is paid month by month, and a return takes
 * back what it earned. For a quota that grows over the first months, tell what {@link rampQuota} answers.
 *
 * @param terms - bands of attainment with their rates, and the quota where it is the same for everybody
 * @param facts - sales to date, the seller's own quota, and what earlier runs paid
 * @param options - `asOf`, from the start of the terms on, also after their end; `explain`
 * @returns what is earned and due, and the next band. Outcome `null` where attainment does not exist: nobody told the quota
 * (`incentive/quota-missing`, and `missing` names it), or it is zero (`incentive/no-quota`)
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `incentive/other-terms`; `input/…` for the facts,
 * `decimal/finer-than-scale` for what was settled
 * @guarantee the slices sum to what is earned, but for rounding; any cut of the period into runs pays the same in sum, where each run is told the sum of the dues before it
 * @source accelerators: Oracle Incentive Compensation, splitting attainment; the identity is that of settling a plan
 * @example
 * ```ts
 * import { acceleratorCommission, defineIncentiveTerms, rateCommission } from 'clientele/incentive';
 * const terms = defineIncentiveTerms(acceleratorCommission);
 * const decision = rateCommission(terms, { id: 'S-1', quota: '100000', sales: '130000', settled: '1600' }, { asOf: '2026-03-31' });
 * decision.outcome?.earned;                                             // => '3700.00'
 * decision.outcome?.due;                                                // => '2100.00'
 * decision.reasons[0]?.parts?.[0]?.parts?.map(({ figure }) => figure);  // => ['1600.00', '600.00', '1500.00']
 * ```
 * @category Incentive
 */
export function rateCommission(
  terms: Defined<IncentiveTerms<CommissionRates>>,
  facts: CommissionRatesFacts,
  options: DecideOptions,
): Answer {
  const run = readTermsRun(readyRates, terms, options);
  const read = readRecord(ratesFields, facts, '/facts', 'the facts');
  const sales = toDecimal(read.sales, '/facts/sales');
  const settled = readSettled(run.ready, read.settled, '/facts/settled');
  const quota = read.quota === undefined ? run.ready.quota : toDecimal(read.quota, '/facts/quota');
  const attainment = quota === null ? null : ratioOfDecimals(sales, quota);
  if (quota === null)
    return decided<CommissionRatesOutcome>(
      run,
      read.id,
      null,
      () => [{ code: 'incentive/quota-missing', params: {} }],
      ['quota'],
    );
  if (attainment === null)
    return decided<CommissionRatesOutcome>(run, read.id, null, () => [
      { code: 'incentive/no-quota', params: { sales: plain(sales) } },
    ]);
  const rated = ratedSales(run, quota, sales, settled);
  const outcome = { ...outcomeOf(run, rated), attainment };
  return decided(run, read.id, outcome, () => rateReasons(run, rated, outcome));
}

function ratedSales(
  { ready }: TermsRun<ReadyRates>,
  quota: Decimal,
  sales: Decimal,
  settled: Decimal,
): RatedSales {
  const curve = curveOfQuota(ready, quota);
  const exact = payoutAt(curve, sales);
  const earned = new Decimal(roundedAmount(exact, ready.rounding));
  const open = earned.minus(settled);
  const isCarried = open.isNegative() && ready.negativeDue === 'carry-forward';
  return {
    curve,
    quota,
    sales,
    exact,
    earned,
    settled,
    due: isCarried ? zero : open,
    owedBack: isCarried ? open.negated() : zero,
  };
}

function outcomeOf(
  { ready: { rounding, currency } }: TermsRun<ReadyRates>,
  { curve, quota, sales, earned, settled, due, owedBack }: RatedSales,
): Omit<CommissionRatesOutcome, 'attainment'> {
  const text = (figure: Decimal) => padded(figure, rounding.scale);
  return {
    due: text(due),
    earned: text(earned),
    settled: text(settled),
    owedBack: text(owedBack),
    sales: text(sales),
    quota: text(quota),
    effectiveRate: ratioOfDecimals(earned, sales),
    next: nextOf(curve, sales, text, (payout) =>
      new Decimal(roundedAmount(payout, rounding)).minus(earned),
    ),
    currency,
  };
}

function nextOf(
  curve: PayoutCurve,
  sales: Decimal,
  text: (figure: Decimal) => DecimalString,
  gainOf: (payout: Decimal) => Decimal,
): CommissionRatesOutcome['next'] {
  const next = nextBand(curve, sales);
  if (next === null) return null;
  const { threshold, payout } = next;
  return {
    threshold: text(threshold),
    distance: text(threshold.minus(sales)),
    gain: text(gainOf(payout)),
  };
}
