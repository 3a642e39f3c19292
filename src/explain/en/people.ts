import type { PeopleErrorCode, PeopleReasonCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

const person = (say: Say) => say.label('person');

/** The words about people in English. */
export const people: Sentences<PeopleReasonCode | PeopleErrorCode> = {
  'incentive/quota': (say) =>
    `Quota of month ${say.number('month')}: ${say.percent('share')} of ${say.money('full')}, ${say.figure}`,
  'incentive/attainment': (say) =>
    `Sales of ${say.number('sales')} over a quota of ${say.number('quota')}`,
  'incentive/commission': (say) => `Commission on a sale of ${say.money('amount')}: ${say.figure}`,
  'incentive/split-credit': (say) =>
    `${person(say)}: ${say.percent('share')} of the sale, ${say.money('credited')}, at ${say.percent('rate')}: ${say.figure}`,
  'incentive/roll-up-credit': (say) =>
    `${person(say)}, on top: ${say.percent('share')} of the sale, ${say.money('credited')}, at ${say.percent('rate')}: ${say.figure}`,
  'incentive/credit-unassigned': (say) =>
    `Split credits cover ${say.percent('split')} of the sale; credited to nobody: ${say.figure}`,
  'incentive/before-rounding': (say) => `before rounding: ${say.figure}`,
  'incentive/credit-above-whole': (say) =>
    `The split credits give away ${say.percent('sum')} of a sale.`,
  'incentive/credit-incomplete': (say) =>
    `The split credits cover only ${say.percent('sum')} of a sale.`,
};
