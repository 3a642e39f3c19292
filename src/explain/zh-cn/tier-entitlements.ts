import type { EntitlementErrorCode, EntitlementReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';

/** The words of entitlements in Chinese. */
export const tierEntitlement: Sentences<EntitlementReasonCode | EntitlementErrorCode> = {};
