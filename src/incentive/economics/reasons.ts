/** The codes of the reasons about dealer economics, reconciliation and accounting estimates. */
export const economicsReasonCodes = [
  'incentive/operating-profit',
  'incentive/gross-profit',
  'incentive/profit-group',
  'incentive/profit-line',
  'incentive/no-profit-ratio',
  'incentive/break-even',
  'incentive/no-break-even',
] as const;

/** A code of a reason about dealer economics, reconciliation and accounting estimates. */
export type EconomicsReasonCode = (typeof economicsReasonCodes)[number];
