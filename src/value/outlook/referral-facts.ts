import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Fields } from '../../kernel/schema/index.js';

/** A customer, with what it is worth on its own: its margin, or its lifetime value as money. */
export interface ReferredCustomer {
  readonly id: string;
  /** Without the value of those whom it referred. */
  readonly value: DecimalInput;
  /** What it would have cost to win it otherwise; by default nothing is saved. */
  readonly acquisitionCost?: DecimalInput | null;
  /** The day of its first purchase; `null` or absent where there is none yet or it is not known. One after `asOf` is not yet known. */
  readonly since?: DateString | null;
}

/** Who brought whom, and when. */
export interface Referral {
  readonly referrer: string;
  readonly referred: string;
  readonly date: DateString;
  /** Would it have come anyway? Then only the cost of winning it is saved. */
  readonly wouldHaveJoined?: boolean;
}

/** All customers and referrals that are to be valued together. */
export interface ReferralFacts {
  readonly customers: readonly ReferredCustomer[];
  readonly referrals: readonly Referral[];
}

/** The fields of {@link ReferredCustomer}. */
export const referredFields: Fields<ReferredCustomer> = {
  id: { type: 'id' },
  value: { type: 'decimal' },
  acquisitionCost: { type: 'decimal', sign: 'not-negative', optional: true, nullable: true },
  since: { type: 'date', optional: true, nullable: true },
};

/** The fields of {@link Referral}. */
export const referralFields: Fields<Referral> = {
  referrer: { type: 'id' },
  referred: { type: 'id' },
  date: { type: 'date' },
  wouldHaveJoined: { type: 'flag', optional: true },
};
