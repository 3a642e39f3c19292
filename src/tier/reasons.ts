import type { AccountErrorCode, AccountReasonCode } from './accounts/reasons.js';
import type { AheadErrorCode, AheadReasonCode } from './ahead/reasons.js';
import type { ComputeErrorCode, ComputeReasonCode } from './compute/reasons.js';
import type { EntitlementErrorCode, EntitlementReasonCode } from './entitlements/reasons.js';
import type { GrantErrorCode, GrantReasonCode } from './grant/reasons.js';
import type { SharingErrorCode, SharingReasonCode } from './sharing/reasons.js';
import type { WorthErrorCode, WorthReasonCode } from './worth/reasons.js';

export type { AccountErrorCode, AccountReasonCode } from './accounts/reasons.js';
export type { AheadErrorCode, AheadReasonCode } from './ahead/reasons.js';
export type { ComputeErrorCode, ComputeReasonCode } from './compute/reasons.js';
export type { EntitlementErrorCode, EntitlementReasonCode } from './entitlements/reasons.js';
export type { GrantErrorCode, GrantReasonCode } from './grant/reasons.js';
export type { SharingErrorCode, SharingReasonCode } from './sharing/reasons.js';
export type { WorthErrorCode, WorthReasonCode } from './worth/reasons.js';

/** A code of a reason of this room. */
export type TierReasonCode =
  | AccountReasonCode
  | AheadReasonCode
  | ComputeReasonCode
  | EntitlementReasonCode
  | GrantReasonCode
  | SharingReasonCode
  | WorthReasonCode;

/** A code of an error or lint finding of this room. */
export type TierErrorCode =
  | AccountErrorCode
  | AheadErrorCode
  | ComputeErrorCode
  | EntitlementErrorCode
  | GrantErrorCode
  | SharingErrorCode
  | WorthErrorCode;
