import type { AheadErrorCode, AheadReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';

/** The words of looking ahead in Chinese. */
export const tierAhead: Sentences<AheadReasonCode | AheadErrorCode> = {};
