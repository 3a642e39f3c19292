/** The codes of the reasons about the next need. */
export const needReasonCodes = [
  'value/next-need',
  'value/overdue',
  'value/use-rate',
  'value/purchase-used',
  'value/usual-gap',
  'value/stock-counted',
  'value/order-by',
  'value/no-usual-quantity',
  'value/returns-taken',
  'value/not-yet-known',
  'value/too-few-purchases',
  'value/no-need-in-sight',
  'value/need-fact-missing',
] as const;

/** A code of a reason about the next need. */
export type NeedReasonCode = (typeof needReasonCodes)[number];

/** The codes of the reasons about the day to collect a payment. */
export const collectionReasonCodes = [
  'value/collection-date',
  'value/past-due',
  'value/due-by-terms',
  'value/pay-day',
  'value/days-late',
  'value/no-pay-day',
  'value/too-few-payments',
  'value/remind',
  'value/paid-later',
  'value/due-date-missing',
] as const;

/** A code of a reason about the day to collect a payment. */
export type CollectionReasonCode = (typeof collectionReasonCodes)[number];

/** The codes of the reasons about the value of referrals. */
export const referralReasonCodes = [
  'value/referral-value',
  'value/referral-part',
  'value/referred-later',
  'value/not-a-customer',
  'value/already-customer',
  'value/outside-window',
  'value/other-referrer',
] as const;

/** A code of a reason about the value of referrals. */
export type ReferralReasonCode = (typeof referralReasonCodes)[number];

/** The codes of the reasons about referrals, the next need and the day to collect. */
export const outlookReasonCodes = [
  ...needReasonCodes,
  ...collectionReasonCodes,
  ...referralReasonCodes,
] as const;

/** A code of a reason about referrals and the next need. */
export type OutlookReasonCode = (typeof outlookReasonCodes)[number];

/** The codes of the errors and lint findings about referrals and the next need. */
export const outlookErrorCodes = ['value/self-referral', 'value/referral-cycle'] as const;

/** A code of an error or lint finding about referrals and the next need. */
export type OutlookErrorCode = (typeof outlookErrorCodes)[number];
