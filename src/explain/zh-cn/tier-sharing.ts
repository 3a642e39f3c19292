import type { SharingErrorCode, SharingReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';

/** The words of sharing resources in Chinese. */
export const tierSharing: Sentences<SharingReasonCode | SharingErrorCode> = {};
