import type { PurchasesErrorCode, PurchasesReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';

/** The words about from order lines to rows and columns in Chinese. */
export const purchases: Sentences<PurchasesReasonCode | PurchasesErrorCode> = {};
