import type { PeopleErrorCode, PeopleReasonCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

const person = (say: Say) => say.label('person');

/** The words about people in Chinese. */
export const people: Sentences<PeopleReasonCode | PeopleErrorCode> = {
  'incentive/quota': (say) =>
    `第 ${say.number('month')} 个月的指标：${say.money('full')} 的 ${say.percent('share')}，即 ${say.figure}`,
  'incentive/attainment': (say) => `销售 ${say.number('sales')}，指标 ${say.number('quota')}`,
  'incentive/commission': (say) => `销售额 ${say.money('amount')} 的提成：${say.figure}`,
  'incentive/split-credit': (say) =>
    `${person(say)}：分摊销售额的 ${say.percent('share')}，即 ${say.money('credited')}，按 ${say.percent('rate')} 提成：${say.figure}`,
  'incentive/roll-up-credit': (say) =>
    `${person(say)}（上级提成，另计）：销售额的 ${say.percent('share')}，即 ${say.money('credited')}，按 ${say.percent('rate')} 提成：${say.figure}`,
  'incentive/credit-unassigned': (say) =>
    `分摊合计占销售额的 ${say.percent('split')}，无人计提的部分：${say.figure}`,
  'incentive/before-rounding': (say) => `取舍前：${say.figure}`,
  'incentive/credit-above-whole': (say) => `分摊比例合计为 ${say.percent('sum')}，超过 100%。`,
  'incentive/credit-incomplete': (say) => `分摊比例合计只有 ${say.percent('sum')}。`,
};
