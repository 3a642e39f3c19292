import type { ConditionReasonCode } from '../../kernel/decision/index.js';
import type { ScoringReasonCode } from '../../scoring/index.js';

/** The codes of the reasons of key accounts and big accounts. */
export const accountReasonCodes = [
  'tier/account-grade',
  'tier/account-refused',
  'tier/account-below-bands',
  'tier/account-undecided',
  'tier/account-points',
  'tier/account-group',
  'tier/account-next',
  'tier/account-gates',
  'tier/account-gate',
  'tier/account-top',
  'tier/account-file',
  'tier/account-file-missing',
  'tier/swot',
  'tier/swot-axis',
  'tier/swot-side',
  'tier/swot-item',
  'tier/dependence',
  'tier/dependence-unknown',
] as const;

/** A code of a reason of key accounts and big accounts. */
export type AccountReasonCode = (typeof accountReasonCodes)[number];

/** A code of a reason in the answer for an account: of accounts, of their gates, of their points. */
export type AccountAnswerCode = AccountReasonCode | ConditionReasonCode | ScoringReasonCode;

/** The codes of the errors and findings of key accounts and big accounts. */
export const accountErrorCodes = [
  'tier/part-exceeds-whole',
  'tier/dead-criterion',
  'tier/band-out-of-reach',
] as const;

/** A code of an error or finding of key accounts and big accounts. */
export type AccountErrorCode = (typeof accountErrorCodes)[number];
