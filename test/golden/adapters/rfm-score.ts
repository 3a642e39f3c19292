import { scoreByRule } from '../score-by-rule.js';
import { takeKeys } from '../take-keys.js';

export const kind = 'value/rfm-score';

export function answer(input: unknown): unknown {
  const { values, bins, direction } = takeKeys(input, ['values', 'bins', 'direction']);
  return scoreByRule({ type: 'quantiles', bins }, direction, values);
}
