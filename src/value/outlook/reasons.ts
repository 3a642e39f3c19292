/** The codes of the reasons about referrals and the next need. */
export const outlookReasonCodes = [] as const;

/** A code of a reason about referrals and the next need. */
export type OutlookReasonCode = (typeof outlookReasonCodes)[number];

/** The codes of the errors and lint findings about referrals and the next need. */
export const outlookErrorCodes = [] as const;

/** A code of an error or lint finding about referrals and the next need. */
export type OutlookErrorCode = (typeof outlookErrorCodes)[number];
