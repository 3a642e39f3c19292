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
  'tier/band-met',
  'tier/not-met',
  'tier/no-band',
  'tier/undecided',
  'tier/reached',
  'tier/short-of',
  'tier/unknown-figure',
  'tier/points-reached',
  'tier/points-short',
  'tier/cell',
  'tier/cell-above',
  'tier/axis-level',
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
  'tier/needs-population',
  'tier/needs-no-population',
  'tier/not-a-figure',
  'tier/mixed-levels',
  'tier/levels-not-falling',
  'tier/last-level-not-open',
  'tier/cells-not-matching',
  'tier/unknown-grade',
  'tier/unused-grade',
  'tier/unreachable-grade',
  'tier/keep-above-enter',
  'tier/empty-band',
  'tier/grid-not-monotone',
] as const;

/** A code of an error or finding of the rules that compute grades. */
export type ComputeErrorCode = (typeof computeErrorCodes)[number];
