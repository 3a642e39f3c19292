/** The codes of the reasons about terms with dealers; their words are in `explain`. */
export const dealerReasonCodes = [
  'incentive/outside-terms',
  'incentive/subsidy',
  'incentive/interest',
  'incentive/out-of-season',
  'incentive/earns-nothing',
  'incentive/not-yet-earning',
  'incentive/value-date-missing',
  'incentive/beyond-balance',
  'incentive/sale-claims',
  'incentive/sale-claim',
  'incentive/above-maximum',
  'incentive/claimed-late',
  'incentive/fund',
  'incentive/fund-lot',
  'incentive/fund-paid',
  'incentive/fund-expired',
  'incentive/fund-overdrawn',
  'incentive/spend',
  'incentive/spend-paid',
  'incentive/spend-unfunded',
  'incentive/other-activity',
  'incentive/support',
  'incentive/support-kind',
  'incentive/support-claim',
  'incentive/support-refused',
  'incentive/support-effect',
  'incentive/support-effect-unknown',
  'incentive/payments-valued',
  'incentive/payment-valued',
  'incentive/discount-cost',
  'incentive/collected-total',
  'incentive/collected',
  'incentive/not-collected',
  'incentive/right-granted',
  'incentive/right-withheld',
  'incentive/right-unclear',
  'incentive/off-invoice',
  'incentive/line-discount',
  'incentive/discount-withheld',
  'incentive/discount-unclear',
] as const;

/** A code of a reason about terms with dealers. */
export type DealerReasonCode = (typeof dealerReasonCodes)[number];

/** The codes of the errors that only terms with dealers have. */
export const dealerErrorCodes = ['incentive/season-empty'] as const;

/** A code of an error of terms with dealers. */
export type DealerErrorCode = (typeof dealerErrorCodes)[number];
