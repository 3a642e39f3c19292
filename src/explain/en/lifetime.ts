import type { LifetimeErrorCode, LifetimeReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';

/** The words about lifetime value in closed form in English. */
export const lifetime: Sentences<LifetimeReasonCode | LifetimeErrorCode> = {
  'value/no-limit': (say) =>
    say.has('states')
      ? `No value in ${say.list('states')}: what is earned there neither ends nor loses weight, so it has no limit`
      : 'No value: over an endless horizon the payments never lose weight, so their sum has no limit',
  'value/no-discount': () =>
    'No choice: over an endless horizon a discount rate above zero is needed to compare what actions bring in',
  'value/nothing-at-start': () => 'No rates: there was nothing at the start to keep or to lose',
  'value/lost-more-than-start': (say) =>
    `More was lost than there was at the start, ${say.number('lost')} of ${say.number('start')}: some of it was gained in between`,
  'value/mixed-periods': (say) =>
    `A figure is per ${say.text('received')}, the others per ${say.text('expected')}.`,
  'value/too-large': () => 'The figure is larger than any number can be.',
  'value/customers-not-adding-up': (say) =>
    `${say.number('end')} customers at the end, ${say.number('acquired')} of them new, do not fit ${say.number('start')} at the start.`,
  'value/row-not-one': (say) =>
    `The probabilities of state ${say.text('state')} sum to ${say.number('sum')}, not to 1.`,
};
