import type { Finding } from '../../../kernel/decision/index.js';
import { lintFraction } from '../read-fraction.js';
import type { GradingCheckPolicy } from './policy.js';

/** What is wrong in a grading check policy of the right shape: a share above one. */
export function lintGradingCheck({ purchases, values }: GradingCheckPolicy): readonly Finding[] {
  return [
    ...lintFraction(purchases.share, '/purchases/share'),
    ...(values.type === 'top-share' ? lintFraction(values.top, '/values/top') : []),
    ...lintFraction(values.atLeast, '/values/atLeast'),
  ];
}
