/** The codes of the reasons about contribution, concentration, delivered value and profit. */
export const contributionReasonCodes = [
  'value/no-total',
  'value/total-not-positive',
  'value/single-value',
  'value/delivered-value',
  'value/delivered-benefit',
  'value/delivered-cost',
  'value/delivered-advantage',
  'value/delivered-difference',
  'value/no-cost',
  'value/customer-profit',
  'value/profit-gross-margin',
  'value/profit-revenue',
  'value/profit-cost-of-goods',
  'value/profit-cost-to-serve',
  'value/profit-activity',
  'value/profit-direct-cost',
  'value/profit-financing',
  'value/profit-unknown',
  'value/no-revenue',
  'value/pool-unallocated',
] as const;

/** A code of a reason about contribution, concentration, delivered value and profit. */
export type ContributionReasonCode = (typeof contributionReasonCodes)[number];
