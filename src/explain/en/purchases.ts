import type { PurchasesErrorCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';

/** The words about from order lines to rows and columns in English. */
export const purchases: Sentences<PurchasesErrorCode> = {
  'value/mixed-units': (say) =>
    `Times are counted in the unit ${say.text('received')}, but ${say.text('expected')} is needed.`,
};
