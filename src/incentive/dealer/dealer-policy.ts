import type { CoopFund, CoopFundDraft } from './coop-fund-policy.js';
import type { InterestSubsidy, InterestSubsidyDraft } from './interest-subsidy-policy.js';
import type { OffInvoice } from './off-invoice-policy.js';
import type { PaymentInstruments, PaymentInstrumentsDraft } from './payment-instruments-policy.js';
import type { Rights } from './rights-policy.js';
import type { ShipAndDebit } from './ship-and-debit-policy.js';
import type { SupportPlan } from './support-plan-policy.js';

/** The terms that are agreed with dealers and distributors. */
export type DealerTerms =
  | InterestSubsidy
  | ShipAndDebit
  | CoopFund
  | SupportPlan
  | PaymentInstruments
  | Rights
  | OffInvoice;

/** {@link DealerTerms} as they are typed, with their defaults still open. */
export type DealerTermsDraft =
  | InterestSubsidyDraft
  | ShipAndDebit
  | CoopFundDraft
  | SupportPlan
  | PaymentInstrumentsDraft
  | Rights
  | OffInvoice;
