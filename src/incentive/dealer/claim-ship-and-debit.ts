import { Decimal, padded, plain } from '../../kernel/decimal/decimal.js';
import {
  type DecideOptions,
  type Decision,
  type Defined,
  refOf,
} from '../../kernel/decision/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import { openTerms } from '../terms/open-terms.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { isInTime } from './claim-window.js';
import { sortByDate } from './dated-entries.js';
import { rateSales } from './rate-sales.js';
import { readAmountBefore } from './read-amount-before.js';
import { shareRounding } from './share-rounding.js';
import {
  readSales,
  type ShipAndDebitFacts,
  type ShipAndDebitOutcome,
} from './ship-and-debit-facts.js';
import type { ShipAndDebit } from './ship-and-debit-policy.js';
import { shipAndDebitReasons } from './ship-and-debit-reasons.js';
import { readyShipAndDebit } from './ship-and-debit-terms.js';

/**
 * What does a distributor claim back when it sold below its own cost terms?
 *
 * Down to a price, down by an amount or a rate of the unit cost, or up to a protected margin; never below zero.
 *
 * Shapes: sales in any order; sales that count are taken in order of date, then of id, until the maximum quantity is reached; a sale that
 * earns nothing uses none of it. A sale whose claim is later than `asOf` is not yet known. Units: amounts in the currency of the terms; the sum is rounded once and shared out
 * over the sales, so that they add up to it.
 *
 * @param terms - the agreement with its one term, and its limits
 * @param facts - the sales, and what was claimed and paid before
 * @param options - `asOf`; `explain`
 * @returns the claim of each sale that counts, their sum, and what is due; zero is an answer
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force` before the terms began, `incentive/other-terms`; `input/…` for
 * the facts, `input/repeated-id` for a sale told twice, `input/required` for a sale without a sell price where a margin is protected,
 * or without the day of its claim where there is a window,
 * `input/out-of-range` for a claim before its sale; `decimal/finer-than-scale` for what was claimed before
 * @guarantee the claims of the sales sum to the claim; none is below zero; claiming again what was claimed pays nothing
 * @source SAP Distributor and Reseller Management (down to, down by); Enable (protected margin)
 * @example
 * ```ts
 * import { claimShipAndDebit, defineIncentiveTerms } from 'clientele/incentive';
 * const terms = defineIncentiveTerms({
 *   id: 'project-price', version: '1', effective: { start: '2026-01-01', end: '2026-07-01' }, currency: 'CNY',
 *   terms: { type: 'ship-and-debit', agreement: 'down-to-price', price: '18', maximumQuantity: '120', claimWithinDays: 30 },
 *   rounding: { scale: 2, mode: 'half-away-from-zero' },
 * });
 * const { outcome } = claimShipAndDebit(terms, {
 *   id: 'D-07', claimed: '50',
 *   sales: [
 *     { id: 'S-1', date: '2026-03-02', quantity: '100', unitCost: '20', claimedOn: '2026-03-20' },
 *     { id: 'S-2', date: '2026-03-09', quantity: '50', unitCost: '20', claimedOn: '2026-03-20' },
 *   ],
 * }, { asOf: '2026-03-31' });
 * outcome?.sales.map(({ quantity, claim }) => [quantity, claim]);   // => [['100', '200.00'], ['20', '40.00']]
 * outcome?.due;                                                     // => '190.00'
 * ```
 * @category Incentive
 */
export function claimShipAndDebit(
  terms: Defined<IncentiveTerms<ShipAndDebit>>,
  facts: ShipAndDebitFacts,
  options: DecideOptions,
): Decision<ShipAndDebitOutcome, string, IncentiveReasonCode> {
  const ready = readyShipAndDebit(terms);
  const { asOf, explain } = openTerms(terms, options);
  const read = readSales(facts, ready);
  const { scale } = ready.rounding;
  const claimed = readAmountBefore(read.claimed, scale, '/facts/claimed');
  const sorted = sortByDate(read.sales, terms, asOf);
  const inTime = sorted.counted.filter((sale) => isInTime(sale, ready.within));
  const rated = rateSales(inTime, ready);
  const rounded = shareRounding(
    rated.map(({ claim }) => claim),
    ready.rounding,
  );
  const outcome = {
    sales: rated.map(({ sale, quantity, perUnit }, index) => ({
      id: sale.id,
      quantity: plain(quantity),
      perUnit: plain(perUnit),
      claim: rounded.shares[index] ?? rounded.total,
    })),
    claim: rounded.total,
    claimed: padded(claimed, scale),
    due: padded(new Decimal(rounded.total).minus(claimed), scale),
    currency: terms.currency,
  };
  const late = sorted.counted.filter((sale) => !inTime.includes(sale));
  return {
    id: read.id,
    outcome,
    reasons:
      explain === 'none' ? [] : shipAndDebitReasons({ asOf, ready, outcome, rated, sorted, late }),
    policy: refOf(terms),
    asOf,
    missing: [],
  };
}
