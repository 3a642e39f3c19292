import { Decimal, padded, toDecimal } from '../../kernel/decimal/decimal.js';
import {
  type DecideOptions,
  type Decision,
  type Defined,
  refOf,
} from '../../kernel/decision/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import { openTerms } from '../terms/open-terms.js';
import type { IncentiveTerms } from '../terms/policy.js';
import type { ReadyTerms } from '../terms/read-terms.js';
import {
  type CoopFacts,
  type CoopPayment,
  type CoopPurchase,
  type CoopSpend,
  readCoop,
} from './coop-fund-facts.js';
import { type FundRun, type PaidBefore, runFund } from './coop-fund-ledger.js';
import type { CoopOutcome } from './coop-fund-outcome.js';
import type { CoopFund } from './coop-fund-policy.js';
import { coopReasons } from './coop-fund-reasons.js';
import { type ReadyCoop, readyCoop, sortSpend } from './coop-fund-terms.js';
import { sortByDate } from './dated-entries.js';
import { readAmountBefore } from './read-amount-before.js';
import { type RoundedShares, shareRounding } from './share-rounding.js';

/**
 * What does the marketing fund pay of what a partner spent, and what is left in it?
 *
 * The fund grows by a share of each purchase. A share of each spending is eligible, and paid as far as the fund reaches, the
 * oldest purchases first; what a purchase brought may expire.
 *
 * Shapes: entries in any order; `asOf` is the close of the day, later entries are not yet known. `paid` and
 * `alreadyPaid` were paid for spending that is not in `spend`. With the day of its spending a payment used the oldest purchases
 * that were alive on it; without a day it may have used any, and nobody gets more than the fund allows by every reading. Units: amounts in the currency of the terms; what accrued and
 * what is eligible are rounded once each, on their sums, and shared out over purchases and claims.
 *
 * @param terms - rates, expiry, activities and claim window
 * @param facts - purchases, spending, and what was paid before
 * @param options - `asOf`; `explain`
 * @returns the claim of each spending that counts; the fund, what was paid, what expired and what is left
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force` before the terms began, `incentive/other-terms`; `input/…` for
 * the facts, `input/repeated-id` for a spending told twice, `input/required` for the day of a claim where there is a window, `input/out-of-range` for a claim before its spending;
 * `decimal/finer-than-scale` for what was paid before
 * @guarantee eligible = paid + unfunded; fund = already paid + paid + expired + left while no more was paid than accrued; never pays
 * more than the fund
 * @source co-op funds of 2 % of purchases: vendortell.com glossary; the order of purchases is a house rule
 * @example
 * ```ts
 * import { claimCoopFund, defineIncentiveTerms } from 'clientele/incentive';
 * const terms = defineIncentiveTerms({
 *   id: 'co-op', version: '1', effective: { start: '2026-01-01', end: '2027-01-01' }, currency: 'CNY',
 *   terms: { type: 'coop-fund', accrualRate: '0.02', reimbursementRate: '0.5', expiresAfterMonths: 6 },
 *   rounding: { scale: 2, mode: 'half-away-from-zero' },
 * });
 * const { outcome } = claimCoopFund(terms, {
 *   id: 'D-07',
 *   purchases: [{ date: '2026-01-15', amount: '300000' }, { date: '2026-06-20', amount: '200000' }],
 *   spend: [{ id: 'fair', date: '2026-03-10', amount: '8000' }],
 * }, { asOf: '2026-08-31' });
 * outcome?.paid;      // => '4000.00'
 * outcome?.expired;   // => '2000.00'
 * outcome?.left;      // => '4000.00'
 * ```
 * @category Incentive
 */
export function claimCoopFund(
  terms: Defined<IncentiveTerms<CoopFund>>,
  facts: CoopFacts,
  options: DecideOptions,
): Decision<CoopOutcome, string, IncentiveReasonCode> {
  const ready = readyCoop(terms);
  const { asOf, explain } = openTerms(terms, options);
  const read = readCoop(facts, ready.within);
  const purchases = sortByDate(read.purchases, terms, asOf);
  const spend = sortSpend(read.spend, terms, ready, asOf);
  const payments = sortByDate(read.paid ?? [], terms, asOf);
  const paidBefore = readPaidBefore(read, payments.counted, ready.rounding.scale);
  const shares = sharesOf(purchases.counted, spend.eligible, ready);
  const run = runFund(shares.lots, shares.claims, paidBefore, ready, asOf);
  const before = paidBefore.dated.reduce(
    (sum, { eligible }) => sum.plus(eligible),
    paidBefore.undated,
  );
  const figures = { ...shares, terms, ready, spend: spend.eligible, before, run };
  const outcome = outcomeOf(figures);
  const evidence = {
    asOf,
    ready,
    outcome,
    run,
    purchases,
    payments,
    accrued: shares.accrued,
    spend,
  };
  return {
    id: read.id,
    outcome,
    reasons: explain === 'none' ? [] : coopReasons(evidence),
    policy: refOf(terms),
    asOf,
    missing: [],
  };
}

/** What was paid before, by the day of its spending and without one. It was paid, so it is no finer than the scale. */
function readPaidBefore(
  { paid = [], alreadyPaid }: CoopFacts,
  counted: readonly CoopPayment[],
  scale: number,
): PaidBefore {
  for (const [index, { amount }] of paid.entries())
    readAmountBefore(amount, scale, `/facts/paid/${index}/amount`);
  return {
    dated: counted.map(({ date, amount }) => ({ date, eligible: toDecimal(amount, '') })),
    undated: readAmountBefore(alreadyPaid, scale, '/facts/alreadyPaid'),
  };
}

/** What each purchase brings and what each spending may get: rounded once each, on their sums. */
function sharesOf(
  purchases: readonly CoopPurchase[],
  spend: readonly CoopSpend[],
  { accrualRate, reimbursementRate, rounding }: ReadyTerms<ReadyCoop>,
) {
  const part = (rate: Decimal) => (entry: CoopPurchase) => toDecimal(entry.amount, '').times(rate);
  const accrued = shareRounding(purchases.map(part(accrualRate)), rounding);
  const eligible = shareRounding(spend.map(part(reimbursementRate)), rounding);
  const share = ({ shares }: RoundedShares, index: number) => new Decimal(shares[index] ?? 0);
  return {
    accrued,
    eligible,
    lots: purchases.map(({ date }, index) => ({ date, amount: share(accrued, index) })),
    claims: spend.map(({ date }, index) => ({ date, eligible: share(eligible, index) })),
  };
}

interface Figures {
  readonly terms: { readonly currency: string };
  readonly ready: ReadyTerms<ReadyCoop>;
  readonly spend: readonly CoopSpend[];
  readonly accrued: RoundedShares;
  readonly eligible: RoundedShares;
  readonly before: Decimal;
  readonly run: FundRun;
}

function outcomeOf({ terms, ready, spend, accrued, eligible, before, run }: Figures): CoopOutcome {
  const text = (amount: Decimal) => padded(amount, ready.rounding.scale);
  const paid = run.paid.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
  return {
    claims: spend.map(({ id }, index) => {
      const share = eligible.shares[index] ?? eligible.total;
      const part = run.paid[index] ?? new Decimal(0);
      return {
        id,
        eligible: share,
        paid: text(part),
        unfunded: text(new Decimal(share).minus(part)),
      };
    }),
    fund: accrued.total,
    eligible: eligible.total,
    paid: text(paid),
    unfunded: text(new Decimal(eligible.total).minus(paid)),
    alreadyPaid: text(before),
    expired: text(run.expired),
    left: text(run.left),
    currency: terms.currency,
  };
}
