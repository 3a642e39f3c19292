export { type BigAccountMeasure, bigAccount } from './big-account.js';
export type {
  AccountDecision,
  AccountGrading,
  AccountOutcome,
  AccountSummary,
  FileField,
  FileOutcome,
  GateAnswer,
  IndicatorLine,
  SwotOutcome,
  SwotStrategy,
  TopPlace,
  TopSummary,
} from './decision.js';
export {
  defineAccountPolicy,
  lintAccountPolicy,
  parseAccountPolicy,
  safeParseAccountPolicy,
} from './define-account-policy.js';
export type { AccountFacts, AccountFile, Swot, SwotItem } from './facts.js';
export { gradeAccount, gradeAccounts } from './grade-accounts.js';
export { type KeyAccountMeasure, keyAccount } from './key-account.js';
export {
  type Dependence,
  type DependenceFacts,
  type DependenceOptions,
  measureDependence,
} from './measure-dependence.js';
export type {
  AccountBand,
  AccountFilePart,
  AccountGate,
  AccountIndicator,
  AccountPolicy,
  AccountPolicyDraft,
  FileRule,
  IndicatorGroup,
  RequiredField,
  SwotRule,
  TopShareRule,
} from './policy.js';
export type { AccountAnswerCode } from './reasons.js';
