/** The codes of the reasons that this room gives; their words are in `explain`. */
export const incentiveReasonCodes = [
  'incentive/due',
  'incentive/computed',
  'incentive/slice',
  'incentive/whole',
  'incentive/factored',
  'incentive/rounded',
  'incentive/already-settled',
  'incentive/carried-forward',
  'incentive/measured',
  'incentive/sales',
  'incentive/returns',
  'incentive/line',
  'incentive/negative-measure',
  'incentive/next-band',
  'incentive/outside-period',
  'incentive/later-lines',
  'incentive/duplicate-lines',
  'incentive/measure-missing',
] as const;

/** A code of a reason of this room. */
export type IncentiveReasonCode = (typeof incentiveReasonCodes)[number];

/** The codes of the errors and lint findings of this room. */
export const incentiveErrorCodes = [
  'incentive/bands-overlap',
  'incentive/band-empty',
  'incentive/no-bands',
  'incentive/bands-gap',
  'incentive/cliff',
  'incentive/non-monotone',
  'incentive/factor-bands-not-ascending',
  'incentive/mixed-currencies',
  'incentive/no-amount',
  'incentive/two-amounts',
  'incentive/wrong-period',
  'incentive/period-not-begun',
  'incentive/rate-above-one',
] as const;

/** A code of an error or lint finding of this room. */
export type IncentiveErrorCode = (typeof incentiveErrorCodes)[number];
