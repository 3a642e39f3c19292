import type { ConditionReasonCode } from '../../kernel/decision/index.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

const verdict = (say: Say) =>
  say.value('holds') === null ? '无法判断' : say.value('holds') === true ? '成立' : '不成立';

/** The words of conditions in Chinese. */
export const condition: Sentences<ConditionReasonCode> = {
  'condition/all': (say) => `以下全部满足：${verdict(say)}`,
  'condition/any': (say) => `以下任一满足：${verdict(say)}`,
  'condition/not': (say) => `以下的反面：${verdict(say)}`,
  'condition/at-least': (say) =>
    `${say.text('measure')} 为 ${say.number('value')}，不低于 ${say.number('bound')}：${verdict(say)}`,
  'condition/below': (say) =>
    `${say.text('measure')} 为 ${say.number('value')}，低于 ${say.number('bound')}：${verdict(say)}`,
  'condition/equals': (say) =>
    `${say.text('measure')} 为“${say.text('value')}”，等于“${say.text('bound')}”：${verdict(say)}`,
  'condition/unknown': (say) => `${say.text('measure')} 未提供`,
};
