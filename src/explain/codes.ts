import type { ChannelReasonCode } from '../channel/reasons.js';
import type { IncentiveErrorCode, IncentiveReasonCode } from '../incentive/reasons.js';
import type { DecimalReasonCode } from '../kernel/decimal/index.js';
import type { ConditionReasonCode } from '../kernel/decision/index.js';
import type { KernelErrorCode } from '../kernel/errors/index.js';
import type { LifecycleErrorCode, LifecycleReasonCode } from '../lifecycle/reasons.js';
import type { ScoringErrorCode, ScoringReasonCode } from '../scoring/reasons.js';
import type { TierErrorCode, TierReasonCode } from '../tier/reasons.js';
import type { ValueErrorCode, ValueReasonCode } from '../value/reasons.js';

/** Every code of a reason, over all rooms. */
export type ReasonCode =
  | ChannelReasonCode
  | ConditionReasonCode
  | DecimalReasonCode
  | IncentiveReasonCode
  | LifecycleReasonCode
  | ScoringReasonCode
  | TierReasonCode
  | ValueReasonCode;

/** Every code of an error or lint finding, over all rooms. */
export type ErrorCode =
  | IncentiveErrorCode
  | KernelErrorCode
  | LifecycleErrorCode
  | ScoringErrorCode
  | TierErrorCode
  | ValueErrorCode;
