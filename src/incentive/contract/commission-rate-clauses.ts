import { Decimal, plain } from '../../kernel/decimal/decimal.js';
import type { Defined } from '../../kernel/decision/index.js';
import { payoutAt } from '../payout-curve.js';
import type { CommissionRates } from '../people/commission-rates-policy.js';
import { curveOfQuota, readyRates } from '../people/ready-rates.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { roundedAmount } from '../tidy-amount.js';
import { boundClauses } from './bound-clauses.js';
import { type Clause, clause } from './clause.js';
import { figureText } from './figure-text.js';

/** The quota, the rates by attainment, what exactly each bound earns, and what returns do. */
export function rateClauses(agreed: Defined<IncentiveTerms<CommissionRates>>): readonly Clause[] {
  const ready = readyRates(agreed);
  const { terms, currency, rounding } = agreed;
  const { structure, quota, negativeSales, negativeDue } = terms;
  const curve = curveOfQuota(ready, new Decimal(1));
  return [
    clause('incentive/clause-seller-quota', '/terms/quota', {
      amount: quota === null ? null : plain(ready.quota ?? new Decimal(0)),
      currency,
    }),
    clause('incentive/clause-attainment', '/terms/quota', {}),
    clause('incentive/clause-rates', '/terms/structure', { structure }),
    ...curve.bands.map((band) =>
      clause('incentive/clause-band', `/terms/bands/${band.index}`, {
        from: plain(band.from),
        to: band.to === null ? null : plain(band.to),
        fromIncluded: band.fromIncluded,
        toIncluded: band.toIncluded,
        ratio: true,
        rate: figureText(terms.bands[band.index]?.rate ?? '0'),
        structure,
      }),
    ),
    ...boundClauses({
      curve,
      path: '/terms/bands',
      isRatio: true,
      payoutOf: (at) =>
        ready.quota === null || ready.quota.isZero()
          ? null
          : roundedAmount(
              payoutAt(curveOfQuota(ready, ready.quota), at.times(ready.quota)),
              rounding,
            ),
      mayBeNegative: false,
      params: { currency, earned: 'commission' },
    }),
    clause('incentive/clause-negative-sales', '/terms/negativeSales', { rule: negativeSales }),
    clause('incentive/clause-earned-back', '/terms/negativeDue', { rule: negativeDue }),
  ];
}
