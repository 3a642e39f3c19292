import type { SharingErrorCode, SharingReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';

/** The words of sharing resources in English. */
export const tierSharing: Sentences<SharingReasonCode | SharingErrorCode> = {};
