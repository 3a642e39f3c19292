import { type Finding, repeatedNames } from '../../kernel/decision/index.js';
import type { TierPolicy } from '../policy.js';

/** What is wrong or suspicious in what the grades of a policy get. */
export function lintEntitlements({ entitlements }: TierPolicy): readonly Finding[] {
  return repeatedNames(entitlements, 'id', '/entitlements');
}
