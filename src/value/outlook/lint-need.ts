import { toDecimal } from '../../kernel/decimal/decimal.js';
import type { Finding } from '../../kernel/decision/index.js';
import { type Phrase, show } from '../../kernel/errors/index.js';
import type { NeedPolicy } from './need-policy.js';

/** What is wrong in a need policy of the right shape: a tail beyond the middle. */
export function lintNeed({ tail }: NeedPolicy): readonly Finding[] {
  if (toDecimal(tail, '/tail').lte('0.5')) return [];
  const expected: Phrase = 'at most 0.5';
  const params = { expected, received: show(tail) };
  return [{ severity: 'error', code: 'policy/wrong-value', params, path: '/tail' }];
}
