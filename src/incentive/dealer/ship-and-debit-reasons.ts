import type { DateString } from '../../kernel/calendar/index.js';
import { plain } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import type { ReadyTerms } from '../terms/read-terms.js';
import { type DatedEntries, notCounted, notCountedByDate } from './dated-entries.js';
import type { RatedSale } from './rate-sales.js';
import { settledPart } from './reason-parts.js';
import type { DebitSale, ShipAndDebitOutcome } from './ship-and-debit-facts.js';
import type { ReadyShipAndDebit } from './ship-and-debit-terms.js';

/** What the reasons of a claim stand on. */
export interface ShipAndDebitEvidence {
  readonly asOf: DateString;
  readonly ready: ReadyTerms<ReadyShipAndDebit>;
  readonly outcome: ShipAndDebitOutcome;
  readonly rated: readonly RatedSale[];
  readonly sorted: DatedEntries<DebitSale>;
  readonly late: readonly DebitSale[];
}

/** Due = claim of each sale − claimed before; then what did not count. */
export function shipAndDebitReasons(
  evidence: ShipAndDebitEvidence,
): readonly Reason<IncentiveReasonCode>[] {
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
