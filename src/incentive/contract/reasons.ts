/** The codes of the clauses of a plan; terms use some of them too. */
export const planClauseCodes = [
  'incentive/clause-life',
  'incentive/clause-period',
  'incentive/clause-proration',
  'incentive/clause-event',
  'incentive/clause-scope',
  'incentive/clause-measure',
  'incentive/clause-growth',
  'incentive/clause-no-baseline',
  'incentive/clause-completion',
  'incentive/clause-mix',
  'incentive/clause-structure',
  'incentive/clause-band',
  'incentive/clause-equality',
  'incentive/clause-uncovered',
  'incentive/clause-cell',
  'incentive/clause-below-cells',
  'incentive/clause-zero',
  'incentive/clause-increments',
  'incentive/clause-gate',
  'incentive/clause-proportional',
  'incentive/clause-factor',
  'incentive/clause-factor-points',
  'incentive/clause-points',
  'incentive/clause-forfeit',
  'incentive/clause-penalty',
  'incentive/clause-limit',
  'incentive/clause-limits-order',
  'incentive/clause-returns',
  'incentive/clause-negative-measure',
  'incentive/clause-negative-net',
  'incentive/clause-negative-due',
  'incentive/clause-payout',
  'incentive/clause-rounding',
] as const;

/** A code of a clause of a plan. */
export type PlanClauseCode = (typeof planClauseCodes)[number];

/** The codes of the clauses that terms of several types have, or that an estimate has. */
export const termsClauseCodes = [
  'incentive/clause-currency',
  'incentive/clause-terms-rounding',
  'incentive/clause-counted-dates',
  'incentive/clause-claim-window',
  'incentive/clause-unknown-measure',
  'incentive/clause-all',
  'incentive/clause-any',
  'incentive/clause-not',
  'incentive/clause-at-least',
  'incentive/clause-below',
  'incentive/clause-equals',
  'incentive/clause-estimate',
  'incentive/clause-constraint',
] as const;

/** A code of a clause that terms have in common. */
export type TermsClauseCode = (typeof termsClauseCodes)[number];

/** The codes of the clauses of terms with dealers. */
export const dealerClauseCodes = [
  'incentive/clause-season',
  'incentive/clause-interest',
  'incentive/clause-earns-from',
  'incentive/clause-same-day',
  'incentive/clause-pick-up-order',
  'incentive/clause-value-date',
  'incentive/clause-discount',
  'incentive/clause-collected',
  'incentive/clause-earns-subsidy',
  'incentive/clause-other-instruments',
  'incentive/clause-debit',
  'incentive/clause-most-quantity',
  'incentive/clause-accrual',
  'incentive/clause-activity',
  'incentive/clause-activities',
  'incentive/clause-reimbursement',
  'incentive/clause-fund-order',
  'incentive/clause-earlier-spend',
  'incentive/clause-expiry',
  'incentive/clause-support',
  'incentive/clause-support-action',
  'incentive/clause-support-effect',
  'incentive/clause-support-order',
  'incentive/clause-support-proof',
  'incentive/clause-right',
  'incentive/clause-off-invoice',
  'incentive/clause-off-invoice-products',
  'incentive/clause-off-invoice-when',
  'incentive/clause-off-invoice-most',
] as const;

/** A code of a clause of terms with dealers. */
export type DealerClauseCode = (typeof dealerClauseCodes)[number];

/** The codes of the clauses of terms with sellers. */
export const peopleClauseCodes = [
  'incentive/clause-credit',
  'incentive/clause-credit-sum',
  'incentive/clause-credit-refund',
  'incentive/clause-draw',
  'incentive/clause-draw-equality',
  'incentive/clause-draw-recovered',
  'incentive/clause-draw-periods',
  'incentive/clause-quota',
  'incentive/clause-seller-quota',
  'incentive/clause-rates',
  'incentive/clause-negative-sales',
  'incentive/clause-earned-back',
  'incentive/clause-attainment',
  'incentive/clause-ramp-month',
  'incentive/clause-release',
  'incentive/clause-overpayment',
  'incentive/clause-prize',
  'incentive/clause-no-prize',
  'incentive/clause-ranks',
  'incentive/clause-ties',
  'incentive/clause-minimum-score',
] as const;

/** A code of a clause of terms with sellers. */
export type PeopleClauseCode = (typeof peopleClauseCodes)[number];

/** A code of a clause. */
export type ContractReasonCode =
  | PlanClauseCode
  | TermsClauseCode
  | DealerClauseCode
  | PeopleClauseCode;
