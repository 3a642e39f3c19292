import { toDecimal } from '../../kernel/decimal/decimal.js';
import type { Finding } from '../../kernel/decision/index.js';
import { type Phrase, show } from '../../kernel/errors/index.js';
import type { CollectionPolicy } from './collection-policy.js';

/** What is wrong in a collection policy of the right shape: a share that no day can have. */
export function lintCollection({ minimumShare }: CollectionPolicy): readonly Finding[] {
  const path = '/minimumShare';
  if (toDecimal(minimumShare, path).lte(1)) return [];
  const expected: Phrase = 'at most 1';
  const params = { expected, received: show(minimumShare) };
  return [{ severity: 'error', code: 'policy/wrong-value', params, path }];
}
