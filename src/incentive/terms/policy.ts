import type { Rounding } from '../../kernel/decimal/index.js';
import type { Policy, PolicyDraft } from '../../kernel/decision/index.js';
import type { DealerTerms, DealerTermsDraft } from '../dealer/dealer-policy.js';
import type {
  ConsiderationEstimate,
  ConsiderationEstimateDraft,
} from '../economics/consideration-estimate-policy.js';
import type { CommissionCredit } from '../people/commission-credit-policy.js';
import type { CommissionDraw } from '../people/commission-draw-policy.js';
import type { CommissionRates, CommissionRatesDraft } from '../people/commission-rates-policy.js';
import type {
  CommissionRelease,
  CommissionReleaseDraft,
} from '../people/commission-release-policy.js';
import type { Contest, ContestDraft } from '../people/contest-policy.js';
import type { RampQuota } from '../people/ramp-quota-policy.js';

/** What can be agreed beside a plan that pays on a measure; `type` says what it is. */
export type TermsRule =
  | CommissionCredit
  | CommissionDraw
  | CommissionRates
  | CommissionRelease
  | Contest
  | RampQuota
  | DealerTerms
  | ConsiderationEstimate;

/** {@link TermsRule} as it is typed, with its defaults still open. */
export type TermsRuleDraft =
  | CommissionCredit
  | CommissionDraw
  | CommissionRatesDraft
  | CommissionReleaseDraft
  | ContestDraft
  | RampQuota
  | DealerTermsDraft
  | ConsiderationEstimateDraft;

/** One clause of an agreement with a partner or a seller. */
export interface IncentiveTerms<T extends TermsRule = TermsRule> extends Policy {
  /** The currency of every amount. */
  readonly currency: string;
  readonly terms: T;
  /** Where money is rounded: the amount that the terms come to. */
  readonly rounding: Rounding;
}

/** {@link IncentiveTerms} as they are typed. */
export interface IncentiveTermsDraft<T extends TermsRuleDraft = TermsRuleDraft>
  extends PolicyDraft,
    Pick<IncentiveTerms, 'currency' | 'rounding'> {
  readonly terms: T;
}

/** The terms that a draft of a type becomes. */
export type TermsOfType<K extends TermsRule['type']> = Extract<TermsRule, { readonly type: K }>;
