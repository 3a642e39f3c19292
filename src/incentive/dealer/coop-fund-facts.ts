import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import { requireClaimDays } from './claim-window.js';
import { requireDistinctIds } from './dated-entries.js';

/** A purchase that the fund grows with. */
export interface CoopPurchase {
  readonly date: DateString;
  readonly amount: DecimalInput;
}

/** Money that a partner spent on marketing. */
export interface CoopSpend {
  readonly id: string;
  readonly date: DateString;
  readonly amount: DecimalInput;
  readonly activity?: string;
  /** The day of the claim, needed where the terms have a claim window; a later one is not yet known. */
  readonly claimedOn?: DateString;
}

/** What the fund paid before for spending that is not told again. */
export interface CoopPayment {
  /** The day of the spending that it paid. */
  readonly date: DateString;
  readonly amount: DecimalInput;
}

/** The purchases and the spending of one partner, and what the fund paid before for other spending. */
export interface CoopFacts {
  readonly id: string;
  readonly purchases: readonly CoopPurchase[];
  readonly spend: readonly CoopSpend[];
  /** What the fund paid before, by the day of the spending: it used the oldest purchases that were alive on that day. */
  readonly paid?: readonly CoopPayment[];
  /**
   * What it paid before for spending of which the day is not known, beside `paid`. It may have used any purchase, so that each
   * claim is paid as if it had used those that could pay the claim, and it is taken from the youngest purchases in the end.
   */
  readonly alreadyPaid?: DecimalInput;
}

const purchaseFields: Fields<CoopPurchase> = {
  date: { type: 'date' },
  amount: { type: 'decimal', sign: 'not-negative' },
};

const spendFields: Fields<CoopSpend> = {
  id: { type: 'id' },
  date: { type: 'date' },
  amount: { type: 'decimal', sign: 'not-negative' },
  activity: { type: 'id', optional: true },
  claimedOn: { type: 'date', optional: true },
};

const paymentFields: Fields<CoopPayment> = {
  date: { type: 'date' },
  amount: { type: 'decimal', sign: 'not-negative' },
};

const coopFields: Fields<CoopFacts> = {
  id: { type: 'id' },
  purchases: { type: 'list', of: purchaseFields },
  spend: { type: 'list', of: spendFields },
  paid: { type: 'list', of: paymentFields, optional: true },
  alreadyPaid: { type: 'decimal', sign: 'not-negative', optional: true },
};

/**
 * Reads the facts of one partner; a spending told twice, claimed before it was spent, or without the day of its claim where there
 * is a window, is refused.
 */
export function readCoop(facts: unknown, within: number | null): CoopFacts {
  const read = readRecord(coopFields, facts, '/facts', 'the facts');
  requireDistinctIds(read.spend, '/facts/spend');
  requireClaimDays(read.spend, within, '/facts/spend');
  return read;
}
