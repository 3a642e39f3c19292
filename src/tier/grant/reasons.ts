/** The codes of the reasons of granted grades. */
export const grantReasonCodes = [
  'tier/granted',
  'tier/computed-in-window',
  'tier/measured',
  'tier/begun',
  'tier/upgraded',
  'tier/renewed',
  'tier/requalified',
  'tier/not-lowered',
  'tier/step-limited',
  'tier/in-grace',
  'tier/in-tenure',
  'tier/drop-cancelled',
  'tier/dropped',
  'tier/cooldown',
  'tier/carried-over',
  'tier/reopened',
  'tier/lifetime',
  'tier/floor',
  'tier/pinned',
  'tier/made-good',
  'tier/to-next',
  'tier/to-keep',
  'tier/lacking',
  'tier/duplicate-events',
  'tier/later-events',
  'tier/unasked-figures',
  'tier/corrected',
  'tier/nothing-corrected',
  'tier/became-known',
  'tier/not-begun',
  'tier/figures-unknown',
] as const satisfies readonly string[];

/** A code of a reason of granted grades. */
export type GrantReasonCode = (typeof grantReasonCodes)[number];

/** The codes of the errors and findings of granted grades. */
export const grantErrorCodes = [
  'tier/no-grant',
  'tier/no-lowest-grade',
  'tier/bands-not-rising',
  'tier/own-rule-only',
  'tier/carry-over-meaningless',
  'tier/held-before-joining',
  'tier/measure-given-twice',
  'tier/never-reviewed',
  'tier/longer-than-period',
  'tier/short-period',
  'tier/window-shorter-than-period',
  'tier/lifetime-lowest',
  'tier/unasked-measure',
] as const satisfies readonly string[];

/** A code of an error or finding of granted grades. */
export type GrantErrorCode = (typeof grantErrorCodes)[number];
