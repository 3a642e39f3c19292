import type { RfmErrorCode, RfmReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';
import { counted } from './counted.js';

/** The words of the value room in English. */
export const rfm: Sentences<RfmReasonCode | RfmErrorCode> = {
  'value/segment': (say) => `Segment: ${say.label('segment')}`,
  'value/recency-score': (say) =>
    `recency ${say.number('score')} of ${say.number('best')}: last purchase ${counted(say, 'measured', 'day', 'days')} ago`,
  'value/frequency-score': (say) =>
    `frequency ${say.number('score')} of ${say.number('best')}: ${counted(say, 'measured', 'purchase', 'purchases')}`,
  'value/monetary-score': (say) =>
    `monetary ${say.number('score')} of ${say.number('best')}: spent ${say.number('measured')}`,
  'value/breaks-not-ascending': (say) =>
    `Breaks must ascend; ${say.number('after')} comes after ${say.number('before')}.`,
  'value/grid-gap': (say) =>
    `No segment holds recency ${say.number('recency')}, frequency ${say.number('frequency')}, monetary ${say.number('monetary')}.`,
  'value/grid-overlap': (say) =>
    `The segments ${say.text('segment')} and ${say.text('other')} overlap.`,
  'value/grid-out-of-range': (say) =>
    `A range from ${say.number('from')} to ${say.number('to')} does not lie within 1 to ${say.number('most')}.`,
  'value/not-summarised': (say) => `Not a row of summarised purchases: ${say.phrase('received')}.`,
};
