import type { PeopleReasonCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';

/** The words about people in English. */
export const people: Sentences<PeopleReasonCode> = {
  'incentive/quota': (say) =>
    `Quota of month ${say.number('month')}: ${say.percent('share')} of ${say.money('full')}, ${say.figure}`,
  'incentive/attainment': (say) =>
    `Sales of ${say.number('sales')} over a quota of ${say.number('quota')}`,
};
