import type { ComputeErrorCode, ComputeReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { counted } from './counted.js';

const measure = (say: Say) => say.label('measure', 'measureLabel');

/** What all customers down to this one bring together, or all before it, as the boundary asks. */
const cumulative = (say: Say) =>
  say.text('boundary') === 'crossing'
    ? `Before this place the customers have ${say.number('before')} of ${say.number('total')} of ${measure(say)}`
    : `Down to this place the customers have ${say.number('through')} of ${say.number('total')} of ${measure(say)}`;

const boundaries = (say: Say) =>
  say.text('boundary') === 'up-to' ? 'holds while that is at most' : 'holds while that is below';

const axis = (say: Say) =>
  say.has('rank')
    ? `${measure(say)} is ${say.label('level')}: ${say.number('value')}, number ${say.number('rank')} of ${say.number('population')}`
    : `${measure(say)} is ${say.label('level')}: ${say.number('value')}`;

const axisDistance = (say: Say) =>
  say.has('above') && say.sign('distance') > 0
    ? `; ${say.number('distance')} more ${say.has('rank') ? 'draws level with the last of' : 'reaches'} ${say.label('above', 'aboveLabel')}`
    : '';

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
  'tier/from-quantile': (say) =>
    `${say.label('grade')} starts from the quantile ${say.number('from')} of ${measure(say)}, which is ${say.number('quantile')}`,
  'tier/cumulative-share': (say) =>
    `${cumulative(say)}; ${
      say.value('isLast') === true
        ? `${say.label('grade')} takes the rest`
        : `${say.label('grade')} ${boundaries(say)} ${say.percent('upTo')}`
    }`,
  'tier/on-axis': (say) => `${axis(say)}${axisDistance(say)}`,
  'tier/fallback': (say) =>
    `There ${say.text('population') === '1' ? 'is' : 'are'} ${counted(say, 'population', 'customer', 'customers')}, fewer than the ${say.number('minimum')} that the rule asks for, so that the fixed thresholds graded`,
  'tier/no-total': (say) =>
    say.text('population') === '0'
      ? 'There is no customer, so that there is nothing to share'
      : `${measure(say)} sums to zero, so that nobody has a share of it`,
  'tier/shares-not-one': (say) => `The shares of the grades sum to ${say.number('sum')}, not to 1.`,
  'tier/quantile-above-one': (say) =>
    `The grade ${say.text('grade')} starts from the quantile ${say.number('from')}; at most 1 is possible.`,
  'tier/quantiles-not-falling': (say) =>
    `The quantiles have to fall from the top grade down; ${say.number('after')} stands below ${say.number('before')}.`,
  'tier/quantiles-end-above-zero': (say) =>
    `The last grade starts from the quantile ${say.number('from')}; it takes the rest, so it has to start from 0.`,
  'tier/abc-not-rising': (say) =>
    `The cumulative shares have to rise from the top grade down; ${say.number('after')} follows ${say.number('before')}.`,
  'tier/abc-not-one': (say) =>
    `The last grade reaches up to ${say.number('upTo')}; it takes the rest, so it has to reach exactly 1.`,
  'tier/fallback-unknown-grade': (say) =>
    `The fallback names the grade ${say.text('grade')}, which the rule does not have.`,
  'tier/fallback-never-used': () =>
    'The rule asks for no least number of customers, so its fallback is never used.',
  'tier/not-by-columns': (say) =>
    `A rule of type ${say.text('type')} looks at each customer alone and reads records, not columns.`,
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
    'This policy compares customers with each other, so one alone has no grade; pass all of them at once.',
  'tier/needs-no-population': () =>
    'A grid by figures grades each customer alone, so it has no smallest population and no fallback.',
  'tier/not-a-figure': (say) =>
    `Customers are graded by figures, so "${say.text('word')}" is never met; write a figure in plain text.`,
  'tier/mixed-levels': () =>
    'One level of the axis is by figure and another by share; all levels of an axis have to be alike.',
  'tier/levels-not-falling': (say) =>
    `The level ${say.text('level')} does not lie below the one before it (${say.number('atLeast')}).`,
  'tier/last-level-not-open': (say) =>
    say.has('atLeast')
      ? `The last level, ${say.text('level')}, has to take the rest, and so has no bound.`
      : `Only the last level takes the rest; ${say.text('level')} needs a bound.`,
  'tier/cells-not-matching': (say) =>
    `The cells do not match the levels: ${say.number('expected')} expected here, ${say.number('received')} found.`,
  'tier/unknown-grade': (say) =>
    `The policy has no grade ${say.text('grade')}${say.has('known') ? `; known: ${say.list('known')}` : ''}.`,
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
