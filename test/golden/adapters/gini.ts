import { measureInequality } from 'clientele/value';
import { keysOf } from '../format-keys.js';
import { undeterminedOr } from '../undetermined-or.js';

export const kind = 'value/gini';

export function answer(input: unknown): unknown {
  const { values } = keysOf('input', input, ['values']);
  const { gini, corrected, lorenz } = measureInequality(values as readonly string[]);
  return undeterminedOr(gini, { gini, corrected, lorenz });
}
