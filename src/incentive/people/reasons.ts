/** The codes of the reasons about people: sellers, and the staff of dealers. */
export const peopleReasonCodes = ['incentive/quota', 'incentive/attainment'] as const;

/** A code of a reason about people. */
export type PeopleReasonCode = (typeof peopleReasonCodes)[number];
