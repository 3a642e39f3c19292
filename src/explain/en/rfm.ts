import type { RfmErrorCode, RfmReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { cutsText } from '../score-text.js';
import { counted } from './counted.js';

const units = { day: 'days', week: 'weeks', month: 'months' };
const weighted = (measure: string, say: Say) =>
  `${measure} ${say.number('score')} × weight ${say.number('weight')}: ${say.figure}`;

/** A score, and the cuts that it was found by where everything is told. */
const withCuts = (words: (say: Say) => string) => (say: Say) => {
  const cuts = cutsText(say, ', ');
  return `${words(say)}${cuts === null ? '' : `; the scores change at ${cuts}`}`;
};

const words: Sentences<RfmReasonCode | RfmErrorCode> = {
  'value/segment': (say) => `Segment: ${say.label('segment')}`,
  'value/recency-score': (say) =>
    `recency ${say.number('score')} of ${say.number('best')}: last purchase ${
      say.text('measured') === '0' ? 'today' : `${counted(say, 'measured', 'day', 'days')} ago`
    }`,
  'value/frequency-score': (say) =>
    `frequency ${say.number('score')} of ${say.number('best')}: ${
      say.text('countBy') === 'line'
        ? counted(say, 'measured', 'order line', 'order lines')
        : counted(say, 'measured', 'purchase', 'purchases')
    }`,
  'value/monetary-score': (say) =>
    `monetary ${say.number('score')} of ${say.number('best')}: spent ${say.number('measured')}`,
  'value/combined-score': (say) => `Combined score: ${say.figure}`,
  'value/weighted-recency': (say) => weighted('recency', say),
  'value/weighted-frequency': (say) => weighted('frequency', say),
  'value/weighted-monetary': (say) => weighted('monetary', say),
  'value/breaks-not-ascending': (say) =>
    `Breaks must ascend; ${say.number('after')} comes after ${say.number('before')}.`,
  'value/grid-gap': (say) =>
    `No segment holds recency ${say.number('recency')}, frequency ${say.number('frequency')}, monetary ${say.number('monetary')}.`,
  'value/grid-overlap': (say) =>
    `The segments ${say.text('segment')} and ${say.text('other')} overlap.`,
  'value/grid-out-of-range': (say) =>
    `A range from ${say.number('from')} to ${say.number('to')} does not lie within 1 to ${say.number('most')}.`,
  'value/score-weights-not-one': (say) =>
    `The weights of the scores sum to ${say.number('sum')}, not to 1.`,
  'value/lines-not-counted': () =>
    'The policy counts order lines, but the purchases do not say how many there are.',
  'value/mixed-times': (say) =>
    `The time since the last purchase (${say.phrase('received')}, in ${say.word('unit', units)}) is not the ${counted(say, 'days', 'day', 'days')} since its date.`,
  'value/not-summarised': (say) => `Not a row of summarised purchases: ${say.phrase('received')}.`,
};

/** The words of the value room in English. */
export const rfm: typeof words = {
  ...words,
  'value/recency-score': withCuts(words['value/recency-score']),
  'value/frequency-score': withCuts(words['value/frequency-score']),
  'value/monetary-score': withCuts(words['value/monetary-score']),
};
