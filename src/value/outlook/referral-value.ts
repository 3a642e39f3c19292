import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput, DecimalString, Rounding } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { ReferralReasonCode } from './reasons.js';

/** How referrals are valued. */
export interface ReferralOptions {
  /** The last day that is known; later referrals are left out, and a first purchase on a later day is not yet known. */
  readonly asOf: DateString;
  /**
   * The share of a referred customer's value for who brought it, for who brought that one, and so on; each of zero or more, at most 1 together.
   * `['1']` credits direct referrals alone, in full.
   */
  readonly shares: readonly DecimalInput[];
  /** Who is credited where several claim one customer: the `first` to refer it, the `last`, or all alike. */
  readonly several: 'first' | 'last' | 'equal-split';
  /** Days within which the first purchase must follow the referral; without it any later purchase counts. */
  readonly windowDays?: number;
  /** How the credit of each customer is rounded; parts are then split to the last unit. */
  readonly rounding: Rounding;
}

/** What one customer brought its referrer, direct (level 1) or through others. */
export interface ReferralPart {
  readonly referred: string;
  readonly level: number;
  readonly value: DecimalString;
  /** Only of direct referrals. */
  readonly acquisitionSaved: DecimalString;
}

/** What a referrer brought; its own value is not in it. */
export interface ReferrerValue {
  readonly id: string;
  /** The sum of the values of `parts`. */
  readonly value: DecimalString;
  /** The sum of the costs saved of `parts`. */
  readonly acquisitionSaved: DecimalString;
  /** By level and then by id. */
  readonly parts: readonly ReferralPart[];
  /** `value` with its parts, for `describe`. */
  readonly reasons: readonly Reason<ReferralReasonCode>[];
}

/** A referral that does not count, and why. */
export interface UncountedReferral {
  readonly referrer: string;
  readonly referred: string;
  readonly date: DateString;
  readonly reasons: readonly Reason<ReferralReasonCode>[];
}

/** What all referrals brought, with nothing counted twice. */
export interface ReferralValues {
  readonly asOf: DateString;
  /** By id; only who is credited for somebody. */
  readonly referrers: readonly ReferrerValue[];
  readonly uncounted: readonly UncountedReferral[];
  /** Customers who were brought by a referral that counts. */
  readonly referredCustomers: number;
  /** What these are worth: credited + uncredited. */
  readonly referredValue: DecimalString;
  readonly credited: DecimalString;
  /** The rest: of those who would have come anyway, of shares below 1, of levels that nobody holds. */
  readonly uncredited: DecimalString;
  readonly acquisitionSaved: DecimalString;
}
