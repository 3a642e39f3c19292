import type { LifetimeErrorCode, LifetimeReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';

/** The words about lifetime value in closed form in English. */
export const lifetime: Sentences<LifetimeReasonCode | LifetimeErrorCode> = {};
