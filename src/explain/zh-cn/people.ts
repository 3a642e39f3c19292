import type { PeopleReasonCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';

/** The words about people in Chinese. */
export const people: Sentences<PeopleReasonCode> = {
  'incentive/quota': (say) =>
    `第 ${say.number('month')} 个月的指标：${say.money('full')} 的 ${say.percent('share')}，即 ${say.figure}`,
  'incentive/attainment': (say) => `销售 ${say.number('sales')}，指标 ${say.number('quota')}`,
};
