import type { DateString } from '../../kernel/calendar/index.js';
import { Decimal, padded, plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import {
  type DecideOptions,
  type Decision,
  type Defined,
  type Reason,
  refOf,
} from '../../kernel/decision/index.js';
import { throwInput } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import type { IncentiveTerms } from '../terms/policy.js';
import type { ReadyTerms } from '../terms/read-terms.js';
import { isInTime, requireClaimedAfter } from './claim-window.js';
import {
  type DatedEntries,
  notCounted,
  notCountedByDate,
  requireDistinctIds,
  sortByDate,
} from './dated-entries.js';
import { openTerms } from './open-terms.js';
import { readAmountBefore } from './read-amount-before.js';
import { settledPart } from './reason-parts.js';
import { shareRounding } from './share-rounding.js';
import type { ShipAndDebit } from './ship-and-debit-policy.js';
import { type ReadyShipAndDebit, readyShipAndDebit } from './ship-and-debit-terms.js';

/** A sale out of stock that was bought at the normal cost. */
export interface DebitSale {
  readonly id: string;
  readonly date: DateString;
  readonly quantity: DecimalInput;
  readonly unitCost: DecimalInput;
  /** Needed where a margin is protected. */
  readonly unitSell?: DecimalInput;
  /** The day of the claim; without it the sale is claimed now. */
  readonly claimedOn?: DateString;
}

/** The sales of one partner under the agreement, and what it was paid for them before. */
export interface ShipAndDebitFacts {
  readonly id: string;
  readonly sales: readonly DebitSale[];
  readonly claimed?: DecimalInput;
}

/** What is claimed for one sale. */
export interface SaleClaim {
  readonly id: string;
  /** The units that are claimed for. */
  readonly quantity: DecimalString;
  /** What may be claimed for a unit, exact. */
  readonly perUnit: DecimalString;
  readonly claim: DecimalString;
}

/** What a partner claims. */
export interface ShipAndDebitOutcome {
  /** In order of date. */
  readonly sales: readonly SaleClaim[];
  readonly claim: DecimalString;
  readonly claimed: DecimalString;
  /** Claim − claimed before; negative where too much was paid. */
  readonly due: DecimalString;
  readonly currency: string;
}

const saleFields: Fields<DebitSale> = {
  id: { type: 'id' },
  date: { type: 'date' },
  quantity: { type: 'decimal', sign: 'not-negative' },
  unitCost: { type: 'decimal', sign: 'not-negative' },
  unitSell: { type: 'decimal', sign: 'not-negative', optional: true },
  claimedOn: { type: 'date', optional: true },
};

const debitFields: Fields<ShipAndDebitFacts> = {
  id: { type: 'id' },
  sales: { type: 'list', of: saleFields },
  claimed: { type: 'decimal', optional: true },
};

/**
 * What does a distributor claim back when it sold below its own cost terms?
 *
 * Down to a price, down by an amount or a rate of the unit cost, or up to a protected margin; never below zero.
 *
 * Shapes: sales in any order; sales that count are taken in order of date until the maximum quantity is reached. A sale that
 * is not claimed yet is claimed on `asOf`. Units: amounts in the currency of the terms; the sum is rounded once and shared out
 * over the sales, so that they add up to it.
 *
 * @param terms - the agreement with its one term, and its limits
 * @param facts - the sales, and what was claimed and paid before
 * @param options - `asOf`; `explain`
 * @returns the claim of each sale that counts, their sum, and what is due; zero is an answer
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force` before the terms began, `incentive/other-terms`; `input/…` for
 * the facts, `input/repeated-id` for a sale told twice, `input/required` for a sale without a sell price where a margin is protected,
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
  const read = readFacts(facts, ready);
  const { scale } = ready.rounding;
  const claimed = readAmountBefore(read.claimed, scale, '/facts/claimed');
  const sorted = sortByDate(read.sales, terms, asOf);
  const inTime = sorted.counted.filter((sale) => isInTime(sale, ready.within, asOf));
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
    reasons: explain === 'none' ? [] : reasonsOf({ asOf, ready, outcome, rated, sorted, late }),
    policy: refOf(terms),
    asOf,
    missing: [],
  };
}

function readFacts(facts: unknown, { needsSell }: ReadyShipAndDebit): ShipAndDebitFacts {
  const read = readRecord(debitFields, facts, '/facts', 'the facts');
  requireDistinctIds(read.sales, '/facts/sales');
  requireClaimedAfter(read.sales, '/facts/sales');
  for (const [index, { id, unitSell }] of read.sales.entries())
    if (needsSell && unitSell === undefined)
      throwInput(
        'input/required',
        `/facts/sales/${index}/unitSell`,
        `sale ${id} has no unitSell, and the agreement protects a margin on it; tell it`,
        { key: 'unitSell' },
      );
  return read;
}

interface RatedSale {
  readonly sale: DebitSale;
  /** Up to the maximum. */
  readonly quantity: Decimal;
  readonly excess: Decimal;
  readonly perUnit: Decimal;
  readonly claim: Decimal;
}

/** What each sale may claim, in order, until the maximum quantity is used up. */
function rateSales(
  sales: readonly DebitSale[],
  { perUnit, maximum }: ReadyShipAndDebit,
): readonly RatedSale[] {
  let left = maximum;
  return sales.map((sale) => {
    const sold = toDecimal(sale.quantity, '');
    const quantity = left === null ? sold : Decimal.min(sold, left);
    left = left === null ? null : left.minus(quantity);
    const sell = sale.unitSell === undefined ? null : toDecimal(sale.unitSell, '');
    const unit = perUnit({ cost: toDecimal(sale.unitCost, ''), sell });
    const claim = unit.times(quantity);
    return { sale, quantity, excess: sold.minus(quantity), perUnit: unit, claim };
  });
}

interface Evidence {
  readonly asOf: DateString;
  readonly ready: ReadyTerms<ReadyShipAndDebit>;
  readonly outcome: ShipAndDebitOutcome;
  readonly rated: readonly RatedSale[];
  readonly sorted: DatedEntries<DebitSale>;
  readonly late: readonly DebitSale[];
}

/** Due = claim of each sale − claimed before; then what did not count. */
function reasonsOf(evidence: Evidence): readonly Reason<IncentiveReasonCode>[] {
  const { asOf, ready, outcome, rated, sorted, late } = evidence;
  const { currency } = outcome;
  const excess = rated.filter((sale) => sale.excess.gt(0));
  const most = ready.maximum === null ? '' : plain(ready.maximum);
  return [
    {
      code: 'incentive/sale-claims',
      figure: outcome.due,
      params: { currency, asOf, count: rated.length },
      parts: [
        ...outcome.sales.map(({ id, quantity, perUnit, claim }) => ({
          code: 'incentive/sale-claim' as const,
          figure: claim,
          params: { id, quantity, each: perUnit },
          rows: [id],
        })),
        settledPart(outcome.claimed, ready.rounding.scale),
      ],
    },
    ...excess.map(({ sale, excess: quantity }) => ({
      code: 'incentive/above-maximum' as const,
      params: { quantity: plain(quantity), most },
      rows: [sale.id],
    })),
    ...notCounted('incentive/claimed-late', late).map((why) => ({
      ...why,
      params: { ...why.params, afterDays: ready.within },
    })),
    ...notCountedByDate(sorted),
  ];
}
