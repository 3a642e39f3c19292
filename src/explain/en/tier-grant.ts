import type { GrantErrorCode, GrantReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';

/** The words of granted grades in English. */
export const tierGrant: Sentences<GrantReasonCode | GrantErrorCode> = {};
