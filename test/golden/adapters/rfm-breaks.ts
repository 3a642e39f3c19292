import { scoreByRule } from '../score-by-rule.js';
import { takeKeys } from '../take-keys.js';

export const kind = 'value/rfm-breaks';

export function answer(input: unknown): unknown {
  const { values, breaks, direction } = takeKeys(input, ['values', 'breaks', 'direction']);
  return scoreByRule({ type: 'breaks', breaks }, direction, values);
}
