import { keysOf } from '../format-keys.js';
import { scoreByRule } from '../rfm-case.js';

export const kind = 'value/rfm-breaks';

export function answer(input: unknown): unknown {
  const { values, ...rest } = keysOf('input', input, ['values'], ['breaks', 'direction']);
  const { breaks, direction } = keysOf('policy', rest, ['breaks', 'direction']);
  return scoreByRule({ type: 'breaks', breaks }, direction, values);
}
