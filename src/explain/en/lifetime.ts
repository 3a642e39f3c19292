import type { LifetimeErrorCode, LifetimeReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

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
  'value/nothing-spent': () => 'No share of wallet: nothing is spent in categories that we sell',
  'value/present': (say) =>
    `Present value${levelOf(say)}: margin of ${say.figure} from ${say.date('start')} to ${say.lastDay('end')}${beginsOf(say)}`,
  'value/potential': (say) =>
    `Potential value${levelOf(say)}: ${say.figure} to be won, of the ${say.number('spend')} that the customer spends we have ${say.number('ours')}${beginsOf(say)}`,
  'value/incremental-room': (say) => `more of what is bought from us: ${say.figure}`,
  'value/cross-selling-room': (say) => `categories bought from others only: ${say.figure}`,
  'value/long-term': (say) => `Long-term value${levelOf(say)}: ${say.figure}${beginsOf(say)}`,
  'value/purchases': (say) =>
    `Frequency${levelOf(say)}: ${say.figure} ${say.figure === '1' ? 'purchase' : 'purchases'}${beginsOf(say)}`,
  'value/part-not-known': (say) => `${say.word('part', parts)} is not known`,
  'value/ours-above-spend': (say) =>
    `In ${say.text('category')} we sell ${say.number('ours')}, more than the ${say.number('spend')} that the customer spends.`,
  'value/levels-not-ascending': (say) =>
    `High begins at ${say.number('high')}, which is not above middle at ${say.number('middle')}.`,
  'value/quantile-out-of-range': (say) =>
    `The quantiles ${say.number('middle')} and ${say.number('high')} do not both lie between 0 and 1.`,
};

const parts = {
  present: 'Present value',
  potential: 'Potential value',
  longTerm: 'Long-term value',
  frequency: 'Frequency',
};

function levelOf(say: Say): string {
  return say.has('level') ? ` ${say.text('level')}` : '';
}

/** Where the levels begin, where everything is told. */
function beginsOf(say: Say): string {
  if (!say.has('middle')) return '';
  const from = say.text('rule') === 'quantiles' ? 'above' : 'from';
  return `; middle ${from} ${say.number('middle')}, high ${from} ${say.number('high')}`;
}
