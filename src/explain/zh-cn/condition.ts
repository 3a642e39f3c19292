import type { ConditionReasonCode } from '../../kernel/decision/index.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { spaced } from './spaced.js';

const verdict = (say: Say) =>
  say.value('holds') === null ? '无法判断' : say.value('holds') === true ? '成立' : '不成立';
const measure = (say: Say) => spaced(say.label('measure', 'measureLabel'));

/** The words of conditions in Chinese. */
export const condition: Sentences<ConditionReasonCode> = {
  'condition/all': (say) => `以下全部满足：${verdict(say)}`,
  'condition/any': (say) => `以下任一满足：${verdict(say)}`,
  'condition/not': (say) => `对以下条件取反：${verdict(say)}`,
  'condition/at-least': (say) =>
    `要求${measure(say)}不低于 ${say.number('bound')}，实际 ${say.number('value')}：${verdict(say)}`,
  'condition/below': (say) =>
    `要求${measure(say)}低于 ${say.number('bound')}，实际 ${say.number('value')}：${verdict(say)}`,
  'condition/equals': (say) =>
    `要求${measure(say)}等于“${say.text('bound')}”，实际为“${say.text('value')}”：${verdict(say)}`,
  'condition/unknown': (say) => `${measure(say).trimStart()}未提供`,
};
