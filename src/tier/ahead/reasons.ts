/** The codes of the reasons of looking ahead. */
export const aheadReasonCodes = [
  'tier/next-needs',
  'tier/top-held',
  'tier/keep-needs',
  'tier/nothing-to-keep',
  'tier/lacks',
  'tier/enough',
  'tier/distance-untold',
  'tier/no-cut',
  'tier/will-lose',
  'tier/will-keep',
  'tier/drop-coming',
  'tier/lacks-by',
  'tier/moved',
  'tier/graded-before',
  'tier/graded-after',
] as const;

/** A code of a reason of looking ahead. */
export type AheadReasonCode = (typeof aheadReasonCodes)[number];

/** The codes of the errors and findings of looking ahead. */
export const aheadErrorCodes = ['tier/no-distance', 'tier/no-threshold'] as const;

/** A code of an error or finding of looking ahead. */
export type AheadErrorCode = (typeof aheadErrorCodes)[number];
