/** The codes of the reasons that this room gives; their words are in `explain`. */
export const tierReasonCodes = [
  'tier/computed',
  'tier/ranked',
  'tier/within-quota',
  'tier/distance-to-next',
  'tier/population-too-small',
] as const;

/** A code of a reason of this room. */
export type TierReasonCode = (typeof tierReasonCodes)[number];

/** The codes of the errors and lint findings of this room. */
export const tierErrorCodes = ['tier/shares-not-one', 'tier/empty-share'] as const;

/** A code of an error or lint finding of this room. */
export type TierErrorCode = (typeof tierErrorCodes)[number];
