import type { Reason } from '../../kernel/decision/index.js';
import type { KnownCustomer, KnownReferral } from './read-referrals.js';
import type { ReferralReasonCode } from './reasons.js';
import type { ReferralOptions, UncountedReferral } from './referral-value.js';

/** By referred customer the referrals that count, each referrer once, and those that do not. */
export interface CountedReferrals {
  readonly byReferred: ReadonlyMap<string, readonly KnownReferral[]>;
  readonly uncounted: readonly UncountedReferral[];
}

interface Rules {
  readonly asOf: number;
  readonly windowDays: number | null;
}

/** Referrals that may count, by date, and those that may not. */
export interface EligibleReferrals {
  readonly referrals: readonly KnownReferral[];
  readonly uncounted: readonly UncountedReferral[];
}

/** Which referrals may count, before it is asked who of several referrers is credited. */
export function eligibleReferrals(
  referrals: readonly KnownReferral[],
  customers: ReadonlyMap<string, KnownCustomer>,
  rules: Rules,
): EligibleReferrals {
  const uncounted: UncountedReferral[] = [];
  const eligible = [...referrals].sort(byDate).filter((referral) => {
    const why = objectionTo(referral, customers.get(referral.referred), rules);
    if (why !== null) uncounted.push(uncountedOf(referral, why));
    return why === null;
  });
  return { referrals: eligible, uncounted };
}

/** Which referrals count, one or several for each customer. */
export function countReferrals(
  { referrals, uncounted }: EligibleReferrals,
  several: ReferralOptions['several'],
): CountedReferrals {
  const lists = new Map<string, KnownReferral[]>();
  for (const referral of referrals) {
    const list = lists.get(referral.referred);
    if (list === undefined) lists.set(referral.referred, [referral]);
    else list.push(referral);
  }
  const others: UncountedReferral[] = [];
  const byReferred = new Map<string, readonly KnownReferral[]>();
  for (const [referred, list] of lists) {
    const chosen = chosenOf(list, several);
    byReferred.set(referred, chosen);
    const params = { credited: chosen.map(({ referrer }) => referrer) };
    const isChosen = new Set(chosen);
    for (const referral of list)
      if (!isChosen.has(referral))
        others.push(uncountedOf(referral, { code: 'value/other-referrer', params }));
  }
  return { byReferred, uncounted: [...uncounted, ...others].sort(byReferral) };
}

/** By date; of one date by referrer, then one that saves more than cost before one that does not. */
function byDate(left: KnownReferral, right: KnownReferral): number {
  if (left.day !== right.day) return left.day - right.day;
  if (left.referrer !== right.referrer) return left.referrer < right.referrer ? -1 : 1;
  return Number(left.wouldHaveJoined) - Number(right.wouldHaveJoined);
}

function byReferral(left: UncountedReferral, right: UncountedReferral): number {
  for (const key of ['referred', 'date', 'referrer'] as const)
    if (left[key] !== right[key]) return left[key] < right[key] ? -1 : 1;
  return 0;
}

function uncountedOf(
  { referrer, referred, date }: KnownReferral,
  reason: Reason<ReferralReasonCode>,
): UncountedReferral {
  return { referrer, referred, date, reasons: [reason] };
}

function objectionTo(
  { day, date, referred }: KnownReferral,
  customer: KnownCustomer | undefined,
  { asOf, windowDays }: Rules,
): Reason<ReferralReasonCode> | null {
  if (day > asOf) return { code: 'value/referred-later', params: { date } };
  if (customer === undefined)
    return { code: 'value/not-a-customer', params: { customer: referred } };
  const isKnown = customer.since !== null && customer.since <= asOf;
  const days = isKnown ? customer.since - day : null;
  if (days !== null && days < 0) return { code: 'value/already-customer', params: { days: -days } };
  if (windowDays === null || (days !== null && days <= windowDays)) return null;
  return { code: 'value/outside-window', params: { days, windowDays } };
}

/** Of eligible referrals by date: those that are credited, each referrer once. */
function chosenOf(
  list: readonly KnownReferral[],
  several: ReferralOptions['several'],
): readonly KnownReferral[] {
  if (several === 'first') return list.slice(0, 1);
  if (several === 'last') {
    // Of one day the least id wins here too.
    const day = list.at(-1)?.day;
    return list.filter((referral) => referral.day === day).slice(0, 1);
  }
  const byReferrer = new Map<string, KnownReferral>();
  for (const referral of list)
    if (!byReferrer.has(referral.referrer)) byReferrer.set(referral.referrer, referral);
  return [...byReferrer.values()].sort((left, right) => (left.referrer < right.referrer ? -1 : 1));
}
