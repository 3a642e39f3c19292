/** The codes of the reasons about people: sellers, and the staff of dealers. */
export const peopleReasonCodes = [
  'incentive/quota',
  'incentive/attainment',
  'incentive/commission',
  'incentive/split-credit',
  'incentive/roll-up-credit',
  'incentive/credit-unassigned',
  'incentive/before-rounding',
  'incentive/commission-due',
  'incentive/commission-computed',
  'incentive/commission-slice',
  'incentive/commission-whole',
  'incentive/no-quota',
  'incentive/quota-missing',
  'incentive/release-due',
  'incentive/release',
  'incentive/commission-held',
  'incentive/beyond-invoice',
  'incentive/no-invoice',
  'incentive/draw-paid',
  'incentive/draw-period',
  'incentive/earned',
  'incentive/draw-advanced',
  'incentive/draw-recovered',
  'incentive/draw-topped-up',
  'incentive/draw-open',
  'incentive/periods-not-ended',
  'incentive/periods-outside-terms',
  'incentive/prize',
  'incentive/no-prize',
  'incentive/below-minimum-score',
  'incentive/prizes-pooled',
  'incentive/prize-of-rank',
] as const;

/** A code of a reason about people. */
export type PeopleReasonCode = (typeof peopleReasonCodes)[number];

/** The codes of the errors and lint findings about people. */
export const peopleErrorCodes = [
  'incentive/credit-above-whole',
  'incentive/credit-incomplete',
  'incentive/balance-not-recoverable',
  'incentive/prizes-rise',
  'incentive/prize-too-fine',
  'incentive/no-prizes',
] as const;

/** A code of an error or lint finding about people. */
export type PeopleErrorCode = (typeof peopleErrorCodes)[number];
