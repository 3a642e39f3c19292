import type { TermsErrorCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';

/** The words about incentive terms in English. */
export const terms: Sentences<TermsErrorCode> = {
  'incentive/other-terms': (say) =>
    `Terms of the type ${say.text('expected')} are needed, not ${say.text('received')}.`,
};
