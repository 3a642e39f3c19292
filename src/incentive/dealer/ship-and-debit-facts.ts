import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import { throwInput } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import { requireClaimDays } from './claim-window.js';
import { requireDistinctIds } from './dated-entries.js';
import type { ReadyShipAndDebit } from './ship-and-debit-terms.js';

/** A sale out of stock that was bought at the normal cost. */
export interface DebitSale {
  readonly id: string;
  readonly date: DateString;
  readonly quantity: DecimalInput;
  readonly unitCost: DecimalInput;
  /** Needed where a margin is protected. */
  readonly unitSell?: DecimalInput;
  /** The day of the claim, needed where the agreement has a claim window; a later one is not yet known. */
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
  /** The units that are claimed for; none where a unit earns nothing. */
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

/** Reads the sales; one told twice, claimed before it was made, or without a price or a day that the agreement needs, is refused. */
export function readSales(
  facts: unknown,
  { needsSell, within }: ReadyShipAndDebit,
): ShipAndDebitFacts {
  const read = readRecord(debitFields, facts, '/facts', 'the facts');
  requireDistinctIds(read.sales, '/facts/sales');
  requireClaimDays(read.sales, within, '/facts/sales');
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
