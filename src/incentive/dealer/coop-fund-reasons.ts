import type { DateString } from '../../kernel/calendar/index.js';
import { Decimal, padded, plain } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import type { ReadyTerms } from '../terms/read-terms.js';
import type { CoopPayment, CoopPurchase } from './coop-fund-facts.js';
import type { FundRun } from './coop-fund-ledger.js';
import type { CoopOutcome } from './coop-fund-outcome.js';
import type { ReadyCoop, SortedSpend } from './coop-fund-terms.js';
import { type DatedEntries, notCounted, notCountedByDate } from './dated-entries.js';
import { settledPart } from './reason-parts.js';
import type { RoundedShares } from './share-rounding.js';

type Why = Reason<IncentiveReasonCode>;

/** What the reasons of a fund stand on. */
export interface CoopEvidence {
  readonly asOf: DateString;
  readonly ready: ReadyTerms<ReadyCoop>;
  readonly outcome: CoopOutcome;
  readonly run: FundRun;
  readonly purchases: DatedEntries<CoopPurchase>;
  readonly payments: DatedEntries<CoopPayment>;
  readonly accrued: RoundedShares;
  readonly spend: SortedSpend;
}

/** What is paid by claim, what is left of the fund and why, and what did not count. */
export function coopReasons(evidence: CoopEvidence): readonly Why[] {
  const { ready, outcome, purchases, payments, spend } = evidence;
  return [
    spendReason(evidence),
    ...(new Decimal(outcome.unfunded).isZero()
      ? []
      : [
          {
            code: 'incentive/spend-unfunded' as const,
            figure: outcome.unfunded,
            params: { currency: outcome.currency },
            rows: outcome.claims
              .filter(({ unfunded }) => !new Decimal(unfunded).isZero())
              .map(({ id }) => id),
          },
        ]),
    fundReason(evidence),
    ...notCounted('incentive/other-activity', spend.other),
    ...notCounted('incentive/claimed-late', spend.late).map((why) => ({
      ...why,
      params: { ...why.params, afterDays: ready.within },
    })),
    ...notCountedByDate({
      counted: [],
      outside: [...purchases.outside, ...payments.outside, ...spend.sorted.outside],
      later: [...purchases.later, ...payments.later, ...spend.sorted.later],
    }),
  ];
}

function spendReason({ outcome, spend }: CoopEvidence): Why {
  const { currency, claims, paid } = outcome;
  return {
    code: 'incentive/spend',
    figure: paid,
    params: { currency, count: claims.length },
    parts: claims.map(({ id, eligible, paid: figure }, index) => ({
      code: 'incentive/spend-paid',
      figure,
      params: { id, eligible, amount: String(spend.eligible[index]?.amount ?? '') },
      rows: [id],
    })),
  };
}

/** Left = accrued by purchase − paid before − paid − expired + what was paid before beyond the fund. */
function fundReason({ asOf, ready, outcome, run, purchases, accrued }: CoopEvidence): Why {
  const { scale } = ready.rounding;
  const { currency, paid, expired, left, alreadyPaid } = outcome;
  const minus = (amount: string) => padded(new Decimal(amount).negated(), scale);
  return {
    code: 'incentive/fund',
    figure: left,
    params: { currency, asOf },
    parts: [
      ...purchases.counted.map(({ date, amount }, index): Why => {
        const params = { date, amount: String(amount), rate: plain(ready.accrualRate) };
        const figure = accrued.shares[index] ?? accrued.total;
        return { code: 'incentive/fund-lot', figure, params };
      }),
      settledPart(alreadyPaid, scale),
      { code: 'incentive/fund-paid', figure: minus(paid), params: {} },
      ...(run.expired.isZero()
        ? []
        : [{ code: 'incentive/fund-expired' as const, figure: minus(expired), params: {} }]),
      ...(run.overdrawn.isZero()
        ? []
        : [
            {
              code: 'incentive/fund-overdrawn' as const,
              figure: padded(run.overdrawn, scale),
              params: {},
            },
          ]),
    ],
  };
}
