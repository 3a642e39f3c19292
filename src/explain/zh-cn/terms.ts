import type { TermsErrorCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';

/** The words about incentive terms in Chinese. */
export const terms: Sentences<TermsErrorCode> = {
  'incentive/other-terms': (say) =>
    `此处需要 ${say.text('expected')} 类型的条款，而不是 ${say.text('received')}。`,
};
