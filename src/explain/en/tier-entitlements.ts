import type { EntitlementErrorCode, EntitlementReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';

/** The words of entitlements in English. */
export const tierEntitlement: Sentences<EntitlementReasonCode | EntitlementErrorCode> = {};
