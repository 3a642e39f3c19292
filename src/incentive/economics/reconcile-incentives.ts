import { plain } from '../../kernel/decimal/decimal.js';
import { ageBuckets, daysOverdue } from './age-buckets.js';
import { openOf } from './open-item.js';
import { readReconcileOptions, readReconciliation } from './read-reconciliation.js';
import { totalsOf } from './reconciled-totals.js';
import type {
  IncentiveReconciliation,
  ReconcileOptions,
  ReconciliationFacts,
} from './reconciliation.js';
import { creditBalances, entitlementBalances } from './reconciliation-balances.js';
import { reconciliationReasons } from './reconciliation-reasons.js';
import { settleCredits } from './settle-credits.js';

/**
 * What of the incentives that a partner is entitled to has it received (返利兑现), and how long is the rest overdue?
 *
 * Credits that name their entitlement go to it, and what lies beyond it is over-credited. The others go to the oldest
 * entitlement that is open, by date, then id; so do amounts that were taken back (an entitlement below zero). What finds
 * nothing open is unmatched, as is a credit for an entitlement that is not there or not yet.
 *
 * @param facts - entitlements and credits of one partner, in one currency; credits are zero or more
 * @param options - `asOf`: what is dated later is named and not counted; `buckets`: the last day overdue of each age; `currency` for the words
 * @returns totals, each entitlement and each credit with what became of it, and what is outstanding by days overdue: on the day on
 * which it is due nothing is overdue, on the next day 1
 * @throws {@link ClienteleError} `input/…` for facts and options, `input/repeated-id` for an id that stands twice in a list,
 * `input/out-of-range` for a credit below zero or bounds that do not rise from 1
 * @guarantee entitled = credited + set off + outstanding, received = credited + over-credited + unmatched, taken back = set off + owed
 * back, the buckets sum to what is outstanding; the order of the lists changes nothing
 * @source house rule: named credits first, then oldest first
 * @example
 * ```ts
 * import { reconcileIncentives } from 'clientele/incentive';
 * const book = reconcileIncentives({
 *   entitlements: [{ id: 'Q1', date: '2026-04-10', amount: '4800' }, { id: 'Q2', date: '2026-07-10', due: '2026-08-10', amount: '3000' }],
 *   credits: [{ id: 'CN-1', date: '2026-05-02', amount: '5000' }],
 * }, { asOf: '2026-09-30' });
 * [book.entitled, book.credited, book.outstanding];                          // => ['7800', '5000', '2800']
 * book.entitlements.map(({ outstanding }) => outstanding);                   // => ['0', '2800']
 * book.buckets.find(({ count }) => count > 0);                               // => { from: 31, to: 60, count: 1, outstanding: '2800' }
 * ```
 * @category Incentive
 */
export function reconcileIncentives(
  facts: ReconciliationFacts,
  options: ReconcileOptions,
): IncentiveReconciliation {
  const read = readReconciliation(facts);
  const told = readReconcileOptions(options);
  const settled = settleCredits(read, told.asOf);
  const totals = totalsOf(settled);
  const buckets = ageBuckets(settled.entitled, told.bounds, told.asOf);
  const overdue = settled.entitled.filter((one) => daysOverdue(one, told.asOf) > 0);
  const known = read.entitlements.filter(({ date }) => date <= told.asOf);
  return {
    id: read.id,
    asOf: told.asOf,
    entitled: plain(totals.entitled),
    takenBack: plain(totals.takenBack),
    received: plain(totals.received),
    credited: plain(totals.credited),
    setOff: plain(totals.setOff),
    outstanding: plain(totals.outstanding),
    overdue: plain(openOf(overdue)),
    overCredited: plain(totals.overCredited),
    unmatched: plain(totals.unmatched),
    owedBack: plain(totals.owedBack),
    entitlements: entitlementBalances(known, settled, told.asOf),
    credits: creditBalances(settled),
    buckets: buckets.map(({ from, to, entitlements, outstanding }) => ({
      ...{ from, to, count: entitlements.length, outstanding: plain(outstanding) },
    })),
    reasons: reconciliationReasons(settled, totals, buckets, told),
  };
}
