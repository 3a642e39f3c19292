import type { SharingErrorCode, SharingReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { counted } from './counted.js';

const amount = (say: Say) => `${say.size()} ${say.text('unit')}`;
const grade = (say: Say) => say.label('grade', 'gradeLabel');
const weighed = (say: Say) => {
  if (!say.has('weighBy')) return '';
  const own = say.has('measure')
    ? `, ${say.label('measure', 'measureLabel')} ${say.number('weight')}`
    : '';
  const whose = say.text('weighBy') === 'grade' ? 'the whole grade' : 'each of the grade';
  return ` (weight of ${whose}: ${say.number('gradeWeight')}${own})`;
};
const bounds: Readonly<Record<string, string>> = {
  minimum: 'minimum',
  maximum: 'maximum',
  weight: 'weight',
};
const bound = (say: Say, name: string) => (say.has(name) ? say.number(name) : 'no bound');

/** The words of sharing resources in English. */
export const tierSharing: Sentences<SharingReasonCode | SharingErrorCode> = {
  'tier/resource-share': (say) => `${grade(say)}: ${amount(say)}`,
  'tier/share-minimum': (say) => `by minimum: ${amount(say)}`,
  'tier/share-remainder': (say) => `of the rest${weighed(say)}: ${amount(say)}`,
  'tier/held-at-maximum': (say) =>
    `Held at the maximum of ${say.number('maximum')} ${say.text('unit')}`,
  'tier/minimum-cut': (say) =>
    `${say.number('lack')} ${say.text('unit')} short of the minimum of ${say.number('minimum')}: there is not enough, and ${
      say.text('shortage') === 'top-down'
        ? 'higher grades come first'
        : 'all minimums are cut alike'
    }`,
  'tier/minimums-exceed-total': (say) =>
    `The minimums come to ${say.number('minimums')} ${say.text('unit')}, ${say.size()} more than there are (${say.number('total')})`,
  'tier/resource-shared': (say) =>
    `${say.size()} of ${say.number('total')} ${say.text('unit')} shared among ${counted(say, 'customers', 'customer', 'customers')}`,
  'tier/resource-unplaced': (say) => `Not placed: ${amount(say)}`,
  'tier/unplaced-below-step': (say) => `less than a step: ${amount(say)}`,
  'tier/unplaced-at-maximum': (say) => `everybody is at the maximum: ${amount(say)}`,
  'tier/unplaced-without-weight': (say) => `nobody has a weight in the rest: ${amount(say)}`,
  'tier/not-whole-steps': (say) =>
    `${say.number('value')} for ${say.text('grade')} is not a multiple of the step ${say.number('step')}.`,
  'tier/maximum-below-minimum': (say) =>
    `The maximum of ${say.text('grade')} (${say.number('maximum')}) is below its minimum (${say.number('minimum')}).`,
  'tier/share-shrinks': (say) =>
    `The higher grade ${say.text('higher')} has a smaller ${say.word('bound', bounds)} (${bound(say, 'higherValue')}) than ${say.text('lower')} below it (${bound(say, 'lowerValue')}).`,
  'tier/remainder-for-nobody': () =>
    'No grade has a weight, so nobody gets what is left after the minimums.',
};
