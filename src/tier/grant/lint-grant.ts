import type { Finding } from '../../kernel/decision/index.js';
import type { TierPolicy } from '../policy.js';

/** What is wrong or suspicious in how a policy grants grades over time. */
export function lintGrant({ grant }: TierPolicy): readonly Finding[] {
  return grant === null ? [] : [];
}
