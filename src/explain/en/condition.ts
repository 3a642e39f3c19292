import type { ConditionReasonCode } from '../../kernel/decision/index.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

const verdict = (say: Say) =>
  say.value('holds') === null
    ? 'cannot be told'
    : say.value('holds') === true
      ? 'holds'
      : 'does not hold';
const met = (say: Say) =>
  say.value('holds') === null ? 'cannot be told' : say.value('holds') === true ? 'met' : 'not met';

const measure = (say: Say) => say.label('measure', 'measureLabel');

/** The words of conditions in English. */
export const condition: Sentences<ConditionReasonCode> = {
  'condition/all': (say) => `all of these: ${verdict(say)}`,
  'condition/any': (say) => `any of these: ${verdict(say)}`,
  'condition/not': (say) => `not this: ${verdict(say)}`,
  'condition/at-least': (say) =>
    `${measure(say)}: ${say.number('value')}, at least ${say.number('bound')} required – ${met(say)}`,
  'condition/below': (say) =>
    `${measure(say)}: ${say.number('value')}, below ${say.number('bound')} required – ${met(say)}`,
  'condition/equals': (say) =>
    `${measure(say)}: "${say.text('value')}", "${say.text('bound')}" required – ${met(say)}`,
  'condition/unknown': (say) => `${measure(say)} is not given`,
};
