/** The codes of the reasons for a computed grade. */
export const computeReasonCodes = [
  'tier/computed',
  'tier/ranked',
  'tier/within-quota',
  'tier/distance-to-next',
  'tier/population-too-small',
  'tier/from-quantile',
  'tier/cumulative-share',
  'tier/on-axis',
  'tier/fallback',
  'tier/no-total',
] as const;

/** A code of a reason for a computed grade. */
export type ComputeReasonCode = (typeof computeReasonCodes)[number];

/** The codes of the errors and findings of the rules that compute grades. */
export const computeErrorCodes = [
  'tier/shares-not-one',
  'tier/empty-share',
  'tier/quantile-above-one',
  'tier/quantiles-not-falling',
  'tier/quantiles-end-above-zero',
  'tier/abc-not-rising',
  'tier/abc-not-one',
  'tier/fallback-unknown-grade',
  'tier/fallback-never-used',
  'tier/not-by-columns',
] as const;

/** A code of an error or finding of the rules that compute grades. */
export type ComputeErrorCode = (typeof computeErrorCodes)[number];
