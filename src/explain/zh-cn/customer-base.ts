import type { BaseErrorCode, BaseReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';

/** The words about the customer base in Chinese. */
export const customerBase: Sentences<BaseReasonCode | BaseErrorCode> = {};
