import type { ContributionErrorCode, ContributionReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';

/** The words about contribution, concentration, delivered value and profit in Chinese. */
export const contribution: Sentences<ContributionReasonCode | ContributionErrorCode> = {};
