import type { OutlookErrorCode, OutlookReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';

/** The words about referrals and the next need in Chinese. */
export const outlook: Sentences<OutlookReasonCode | OutlookErrorCode> = {};
