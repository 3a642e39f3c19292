/** The codes of the reasons about people: sellers, and the staff of dealers. */
export const peopleReasonCodes = [
  'incentive/quota',
  'incentive/attainment',
  'incentive/commission',
  'incentive/split-credit',
  'incentive/roll-up-credit',
  'incentive/credit-unassigned',
  'incentive/before-rounding',
] as const;

/** A code of a reason about people. */
export type PeopleReasonCode = (typeof peopleReasonCodes)[number];

/** The codes of the errors and lint findings about people. */
export const peopleErrorCodes = [
  'incentive/credit-above-whole',
  'incentive/credit-incomplete',
] as const;

/** A code of an error or lint finding about people. */
export type PeopleErrorCode = (typeof peopleErrorCodes)[number];
