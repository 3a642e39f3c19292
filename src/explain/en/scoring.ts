import type { ScoringErrorCode, ScoringReasonCode } from '../../scoring/reasons.js';
import type { Sentences } from '../locale.js';
import { counted } from './counted.js';

/** The words of scoring in English. */
export const scoring: Sentences<ScoringReasonCode | ScoringErrorCode> = {
  'scoring/total': (say) => `Total score: ${say.figure}`,
  'scoring/contribution': (say) =>
    `${say.label('measure')} ${say.number('measured')} earns ${counted(say, 'points', 'point', 'points')} × weight ${say.number('weight')}: ${say.figure}`,
  'scoring/missing-zero': (say) =>
    `${say.label('measure')} is not given and counts as 0 points: ${say.figure}`,
  'scoring/missing-redistributed': (say) =>
    `${say.label('measure')} is not given; its weight is shared among the others: ${say.figure}`,
  'scoring/missing-refused': (say) => `No score without: ${say.list('missing')}`,
  'scoring/deduction': (say) =>
    `${say.label('deduction')}, ${say.number('times')} × ${counted(say, 'each', 'point', 'points')}${say.has('cap') ? `, at most ${say.number('cap')}` : ''}: ${say.figure}`,
  'scoring/floor': (say) => `lifted to the floor of ${say.number('floor')}: ${say.figure}`,
  'scoring/grade': (say) =>
    `Grade ${say.label('grade')}: ${say.number('total')} is at least ${say.number('from')}`,
  'scoring/no-grade': (say) =>
    say.value('grades') === 0
      ? 'The scorecard has no grades'
      : `${say.number('total')} is below every grade`,
  'scoring/rank': (say) => `Rank ${say.number('rank')} of ${say.number('of')}`,
  'scoring/weights-not-one': (say) => `The weights sum to ${say.number('sum')}, not to 1.`,
  'scoring/weight-unknown': (say) =>
    `There is a weight for ${say.text('measure')}, which is no measure of the scorecard.`,
  'scoring/bands-not-ascending': () =>
    'The bounds of the bands must ascend, and only the last band is open.',
  'scoring/grades-not-descending': (say) =>
    `Grades go from best to worst; ${say.text('grade')} from ${say.number('from')} does not fit.`,
  'scoring/unknown-measure': (say) => `The scorecard has no measure ${say.text('measure')}.`,
  'scoring/unknown-grade': (say) =>
    `Expected one of ${say.list('expected')}, received ${say.phrase('received')}.`,
  'scoring/unknown-deduction': (say) => `The scorecard has no deduction ${say.text('deduction')}.`,
};
