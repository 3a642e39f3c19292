/** The codes of the reasons about dealer economics, reconciliation and accounting estimates. */
export const economicsReasonCodes = [
  'incentive/operating-profit',
  'incentive/operating-income',
  'incentive/gross-profit',
  'incentive/profit-group',
  'incentive/profit-line',
  'incentive/no-profit-ratio',
  'incentive/break-even',
  'incentive/no-break-even',
  'incentive/profit-variance',
  'incentive/line-variance',
  'incentive/entitled',
  'incentive/credited',
  'incentive/set-off',
  'incentive/outstanding',
  'incentive/aged',
  'incentive/received',
  'incentive/over-credited',
  'incentive/unmatched',
  'incentive/owed-back',
  'incentive/later-entries',
  'incentive/statement-difference',
  'incentive/statement-matched',
  'incentive/within-tolerance',
  'incentive/amount-differs',
  'incentive/missing-in-theirs',
  'incentive/missing-in-ours',
  'incentive/differs-otherwise',
  'incentive/deducted',
  'incentive/covered',
  'incentive/unsupported',
  'incentive/claim-unused',
  'incentive/consideration',
  'incentive/outcome-weighed',
  'incentive/most-likely',
  'incentive/constrained',
  'incentive/revenue',
  'incentive/period-revenue',
  'incentive/revenue-of-units',
  'incentive/catch-up',
  'incentive/refund-liability',
] as const;

/** A code of a reason about dealer economics, reconciliation and accounting estimates. */
export type EconomicsReasonCode = (typeof economicsReasonCodes)[number];

/** The codes of the errors about dealer economics, reconciliation and accounting estimates. */
export const economicsErrorCodes = [
  'incentive/other-dealer',
  'incentive/no-estimate',
  'incentive/two-estimates',
] as const;

/** A code of an error about dealer economics, reconciliation and accounting estimates. */
export type EconomicsErrorCode = (typeof economicsErrorCodes)[number];
