import type { ScoringErrorCode, ScoringReasonCode } from '../../scoring/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { scoreFigure, scoreText } from '../score-text.js';
import { counted } from './counted.js';

const problems: Readonly<Record<string, string>> = {
  negative: 'a value below zero',
  'zero-cost': 'a cost of zero',
  'all-zero': 'only zeros',
};

function normalised(say: Say): string {
  const side = say.value('direction') === 'cost' ? 'less is better' : 'more is better';
  if (!say.has('min')) return `no subject has a value; ${side}`;
  const span = `${scoreText(say, 'min')} to ${scoreText(say, 'max')}`;
  const ways: Readonly<Record<string, string>> = {
    none: 'counted as it stands',
    'max-ratio': `in proportion to the best of ${span}`,
    'min-max': `placed between the least and the largest, ${span}`,
    range: `placed in the fixed range ${span}`,
    sum:
      say.value('direction') === 'cost'
        ? `inverse, as a share of the sum of inverses ${scoreText(say, 'sum')}`
        : `as a share of the sum ${scoreText(say, 'sum')}`,
  };
  return `${say.word('normalisation', ways)}; ${side}`;
}

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
  'scoring/score': (say) => `Score: ${scoreFigure(say)}`,
  'scoring/criterion': (say) =>
    `${say.label('criterion')} ${say.has('grade') ? say.text('grade') : scoreText(say, 'value')}, normalised ${scoreText(say, 'normalised')}${say.value('held') === true ? ' (held at the end of the range)' : ''} × weight ${scoreText(say, 'weight')}: ${scoreFigure(say)}`,
  'scoring/missing-worst': (say) =>
    `${say.label('measure')} is not given and counts as the worst: ${scoreFigure(say)}`,
  'scoring/normalised': normalised,
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
  'scoring/unknown-criterion': (say) => `The policy has no criterion ${say.text('criterion')}.`,
  'scoring/weights-all-zero': () => 'At least one weight must be above zero.',
  'scoring/range-not-ascending': (say) =>
    `A range from ${say.number('from')} to ${say.number('to')} does not ascend.`,
  'scoring/cost-not-normalised': (say) =>
    `Less is better in ${say.text('criterion')}, so it needs a normalisation.`,
  'scoring/cannot-normalise': (say) =>
    `${say.text('criterion')} cannot be normalised by ${say.text('normalisation')}: it has ${say.word('problem', problems)}${say.has('subject') ? ` (${say.text('subject')})` : ''}.`,
  'scoring/columns-of-unequal-length': (say) =>
    `The column ${say.text('criterion')} has ${say.number('received')} values for ${counted(say, 'expected', 'id', 'ids')}.`,
  'scoring/too-large': (say) =>
    `The values of ${say.text('criterion')} are too large to be added or subtracted.`,
};
