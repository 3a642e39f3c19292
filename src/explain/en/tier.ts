import type { ComputeErrorCode, ComputeReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { counted } from './counted.js';

const measure = (say: Say) => say.label('measure', 'measureLabel');

/** The words of computed grades in English. */
export const tier: Sentences<ComputeReasonCode | ComputeErrorCode> = {
  'tier/computed': (say) => `Grade: ${say.label('grade')}`,
  'tier/ranked': (say) =>
    `${measure(say)} ${say.number('value')} is number ${say.number('rank')} of ${counted(say, 'population', 'customer', 'customers')}`,
  'tier/within-quota': (say) =>
    `Places up to ${say.number('quota')} are ${say.label('grade')}${say.value('isTop') === true ? '' : ' or better'}`,
  'tier/distance-to-next': (say) =>
    say.sign('distance') === 0
      ? `${measure(say)} is equal to the last of the grade ${say.label('grade')} (${say.number('cut')}), but behind it by id`
      : `${say.number('distance')} more of ${measure(say)} draws level with the last of the grade ${say.label('grade')} (${say.number('cut')})`,
  'tier/population-too-small': (say) =>
    `There ${say.text('population') === '1' ? 'is' : 'are'} ${counted(say, 'population', 'customer', 'customers')}; the policy asks for at least ${say.number('minimum')}`,
  'tier/shares-not-one': (say) => `The shares of the grades sum to ${say.number('sum')}, not to 1.`,
  'tier/empty-share': (say) =>
    `The grade ${say.text('grade')} has a share of zero, so nobody gets it.`,
  'tier/band-met': (say) =>
    say.has('match')
      ? `${say.text('match') === 'all' ? 'All that' : 'One of the figures that'} ${say.label('grade')} asks for is reached`
      : `What ${say.label('grade')} asks for is met`,
  'tier/not-met': (say) =>
    say.has('match')
      ? `Not ${say.label('grade')}: ${say.text('match') === 'all' ? 'this is lacking' : 'any one of these would be enough'}`
      : `Not ${say.label('grade')}: what it asks for is not met`,
  'tier/no-band': (say) =>
    `None of the bands is met${say.has('grade') ? '' : ', and there is no grade for the rest'}`,
  'tier/undecided': (say) => `It cannot be told whether ${say.label('grade')} is reached`,
  'tier/reached': (say) => `${measure(say)}: ${say.number('value')} reaches ${say.number('bound')}`,
  'tier/short-of': (say) =>
    `${measure(say)}: ${say.number('value')}, ${say.number('distance')} more reaches ${say.number('bound')}`,
  'tier/unknown-figure': (say) =>
    `${measure(say)} is not given${say.has('bound') ? `; at least ${say.number('bound')} is asked for` : ''}`,
  'tier/points-reached': (say) =>
    `${counted(say, 'score', 'point', 'points')}; ${say.label('grade')} asks for ${say.number('from')}`,
  'tier/points-short': (say) =>
    `Not ${say.label('grade')}: ${counted(say, 'distance', 'more point reaches', 'more points reach')} the ${say.number('from')} that it asks for`,
  'tier/cell': (say) => `${say.label('grade')} is the grade of these two levels`,
  'tier/cell-above': (say) => `Not ${say.label('grade')}: this is lacking`,
  'tier/axis-level': (say) =>
    `${measure(say)}${say.has('value') ? ` ${say.number('value')}` : ''}: level ${say.label('level', 'levelLabel')}${say.has('bound') ? `, from ${say.number('bound')}` : ''}`,
  'tier/needs-population': () =>
    'This policy grades a whole population, so one customer has no grade alone; grade all of them at once.',
  'tier/needs-no-population': () =>
    'A grid by figures grades each customer alone, so it has no smallest population and no fallback.',
  'tier/not-a-figure': (say) =>
    `Customers are graded by figures, so "${say.text('word')}" is never met; write a figure in plain text.`,
  'tier/grid-mixed-axes': () =>
    'One level of the grid is by figure and another by share; all have to be alike.',
  'tier/levels-not-falling': (say) =>
    `The level ${say.label('level')} does not lie below the one before it (${say.number('atLeast')}).`,
  'tier/last-level-not-open': (say) =>
    say.has('atLeast')
      ? `The last level, ${say.text('level')}, has to take the rest, and so has no bound.`
      : `Only the last level takes the rest; ${say.text('level')} needs a bound.`,
  'tier/cells-not-matching': (say) =>
    `The cells do not match the levels: ${say.number('expected')} expected here, ${say.number('received')} found.`,
  'tier/unknown-grade': (say) => `The policy has no grade ${say.text('grade')}.`,
  'tier/unused-grade': (say) =>
    `No cell of the grid has the grade ${say.text('grade')}, so nobody gets it.`,
  'tier/unreachable-grade': (say) =>
    `Nobody can get the grade ${say.text('grade')}: who reaches it also reaches ${say.text('above')}, which comes first.`,
  'tier/keep-above-enter': (say) =>
    say.has('measure')
      ? `Keeping ${say.text('grade')} asks for more of ${measure(say)} than entering it does, so it may be lost as soon as it is reached.`
      : `Keeping ${say.text('grade')} asks for more than entering it does, so it may be lost as soon as it is reached.`,
  'tier/empty-band': (say) =>
    say.value('always') === true
      ? `The grade ${say.text('grade')} asks for nothing, so everybody gets it and nobody a lower one.`
      : `The grade ${say.text('grade')} asks for any one of no figures, so nobody gets it.`,
  'tier/grid-not-monotone': (say) =>
    `More of ${measure(say)} gives a lower grade here: ${say.text('grade')} in the level ${say.text('level')}, ${say.text('below')} in the level under it.`,
};
