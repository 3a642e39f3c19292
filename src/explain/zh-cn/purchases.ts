import type { PurchasesErrorCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';

/** The words about from order lines to rows and columns in Chinese. */
export const purchases: Sentences<PurchasesErrorCode> = {
  'value/mixed-units': (say) =>
    `时间以 ${say.text('received')} 计，这里需要 ${say.text('expected')}。`,
};
