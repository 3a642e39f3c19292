/** The codes of the reasons about contribution, concentration, delivered value and profit. */
export const contributionReasonCodes = [] as const;

/** A code of a reason about contribution, concentration, delivered value and profit. */
export type ContributionReasonCode = (typeof contributionReasonCodes)[number];

/** The codes of the errors and lint findings about contribution, concentration, delivered value and profit. */
export const contributionErrorCodes = [] as const;

/** A code of an error or lint finding about contribution, concentration, delivered value and profit. */
export type ContributionErrorCode = (typeof contributionErrorCodes)[number];
