import type { WorthErrorCode, WorthReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';

/** The words of whom to grade, to win and to keep in Chinese. */
export const tierWorth: Sentences<WorthReasonCode | WorthErrorCode> = {};
