/** The codes of the reasons for a computed grade. */
export const computeReasonCodes = [
  'tier/computed',
  'tier/ranked',
  'tier/within-quota',
  'tier/distance-to-next',
  'tier/population-too-small',
] as const;

/** A code of a reason for a computed grade. */
export type ComputeReasonCode = (typeof computeReasonCodes)[number];

/** The codes of the errors and findings of the rules that compute grades. */
export const computeErrorCodes = ['tier/shares-not-one', 'tier/empty-share'] as const;

/** A code of an error or finding of the rules that compute grades. */
export type ComputeErrorCode = (typeof computeErrorCodes)[number];
