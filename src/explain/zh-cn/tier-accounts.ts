import type { AccountErrorCode, AccountReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';

/** The words of key accounts and big accounts in Chinese. */
export const tierAccount: Sentences<AccountReasonCode | AccountErrorCode> = {};
