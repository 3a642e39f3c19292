import { keysOf } from '../format-keys.js';
import { scoreByRule } from '../rfm-case.js';

export const kind = 'value/rfm-score';

export function answer(input: unknown): unknown {
  const { values, ...rest } = keysOf('input', input, ['values'], ['bins', 'direction']);
  const { bins, direction } = keysOf('policy', rest, ['bins', 'direction']);
  return scoreByRule({ type: 'quantiles', bins }, direction, values);
}
