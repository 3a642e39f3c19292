import type {
  ContractReasonCode,
  DealerClauseCode,
  PeopleClauseCode,
  PlanClauseCode,
  TermsClauseCode,
} from './contract/reasons.js';
import type { DealerErrorCode, DealerReasonCode } from './dealer/reasons.js';
import type { EconomicsErrorCode, EconomicsReasonCode } from './economics/reasons.js';
import type { PeopleErrorCode, PeopleReasonCode } from './people/reasons.js';
import type { TermsErrorCode } from './terms/reasons.js';

export type {
  ContractReasonCode,
  DealerClauseCode,
  DealerErrorCode,
  DealerReasonCode,
  EconomicsErrorCode,
  EconomicsReasonCode,
  PeopleClauseCode,
  PeopleErrorCode,
  PeopleReasonCode,
  PlanClauseCode,
  TermsClauseCode,
  TermsErrorCode,
};

/** The codes of the reasons that this room gives; their words are in `explain`. */
export const incentiveReasonCodes = [
  'incentive/due',
  'incentive/computed',
  'incentive/slice',
  'incentive/whole',
  'incentive/taken-back',
  'incentive/factored',
  'incentive/forfeited',
  'incentive/capped',
  'incentive/raised',
  'incentive/not-below-zero',
  'incentive/rounded',
  'incentive/already-settled',
  'incentive/carried-forward',
  'incentive/measured',
  'incentive/sales',
  'incentive/returns',
  'incentive/payments',
  'incentive/repayments',
  'incentive/line',
  'incentive/negative-measure',
  'incentive/next-band',
  'incentive/outside-period',
  'incentive/later-lines',
  'incentive/duplicate-lines',
  'incentive/measure-missing',
  'incentive/no-base',
  'incentive/no-baseline',
  'incentive/ratio',
  'incentive/out-of-scope',
  'incentive/no-event-date',
  'incentive/changed',
  'incentive/below-first-band',
  'incentive/no-lines',
  'incentive/not-comparable',
  'incentive/prorated',
  'incentive/allocated',
  'incentive/unallocated',
  'incentive/not-measured',
  'incentive/late-returns',
  'incentive/returned-too-much',
] as const;

/** A code of a reason about what a plan pays. */
export type PlanReasonCode = (typeof incentiveReasonCodes)[number];

/** A code of a reason of this room. */
export type IncentiveReasonCode =
  | PlanReasonCode
  | ContractReasonCode
  | DealerReasonCode
  | EconomicsReasonCode
  | PeopleReasonCode;

/** The codes of the errors and lint findings of this room. */
export const incentiveErrorCodes = [
  'incentive/bands-overlap',
  'incentive/bands-not-ascending',
  'incentive/term-unused',
  'incentive/periods-overlap',
  'incentive/band-empty',
  'incentive/no-bands',
  'incentive/bands-gap',
  'incentive/cliff',
  'incentive/non-monotone',
  'incentive/factor-bands-not-ascending',
  'incentive/mixed-currencies',
  'incentive/no-amount',
  'incentive/two-amounts',
  'incentive/no-quantity',
  'incentive/unknown-sale',
  'incentive/return-mismatch',
  'incentive/unknown-level',
  'incentive/circular-hierarchy',
  'incentive/rate-and-unit',
  'incentive/band-incomplete',
  'incentive/basis-mismatch',
  'incentive/matrix-shape',
  'incentive/points-not-ascending',
  'incentive/share-out-of-range',
  'incentive/equality-uncovered',
  'incentive/band-unreachable',
  'incentive/gain-by-splitting',
  'incentive/limits-contradict',
  'incentive/no-curve',
  'incentive/order-incomplete',
  'incentive/rate-and-lump',
  'incentive/probabilities-not-one',
  'incentive/wrong-period',
  'incentive/period-not-begun',
  'incentive/rate-above-one',
  'incentive/other-plan',
  'incentive/no-reasons',
  'incentive/periods-differ',
  'incentive/order-sensitive',
  'incentive/looks-like-percentage',
  'incentive/rates-fall',
  'incentive/proration-mismatch',
  'incentive/nothing-in-scope',
] as const;

/** A code of an error or lint finding about plans. */
export type PlanErrorCode = (typeof incentiveErrorCodes)[number];

/** A code of an error or lint finding of this room. */
export type IncentiveErrorCode =
  | PlanErrorCode
  | TermsErrorCode
  | DealerErrorCode
  | EconomicsErrorCode
  | PeopleErrorCode;
