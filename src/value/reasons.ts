import type { BaseErrorCode, BaseReasonCode } from './base/reasons.js';
import type { ContributionReasonCode } from './contribution/reasons.js';
import type { LifetimeErrorCode, LifetimeReasonCode } from './lifetime/reasons.js';
import type { ModelsErrorCode, ModelsReasonCode } from './models/reasons.js';
import type { OutlookErrorCode, OutlookReasonCode } from './outlook/reasons.js';
import type { PurchasesErrorCode } from './purchases/reasons.js';
import type { RfmErrorCode, RfmReasonCode } from './rfm/reasons.js';

export type { BaseErrorCode, BaseReasonCode } from './base/reasons.js';
export type { ContributionReasonCode } from './contribution/reasons.js';
export type { LifetimeErrorCode, LifetimeReasonCode } from './lifetime/reasons.js';
export type { ModelsErrorCode, ModelsReasonCode } from './models/reasons.js';
export type { OutlookErrorCode, OutlookReasonCode } from './outlook/reasons.js';
export type { PurchasesErrorCode } from './purchases/reasons.js';
export type { RfmErrorCode, RfmReasonCode } from './rfm/reasons.js';

/** A code of a reason of this room. */
export type ValueReasonCode =
  | LifetimeReasonCode
  | BaseReasonCode
  | ContributionReasonCode
  | ModelsReasonCode
  | OutlookReasonCode
  | RfmReasonCode;

/** A code of an error or lint finding of this room. */
export type ValueErrorCode =
  | PurchasesErrorCode
  | LifetimeErrorCode
  | BaseErrorCode
  | ModelsErrorCode
  | OutlookErrorCode
  | RfmErrorCode;
