import type { Finding } from '../kernel/decision/index.js';
import { lintCompute } from './compute/lint-compute.js';
import { lintEntitlements } from './entitlements/lint-entitlements.js';
import { lintGrant } from './grant/lint-grant.js';
import { suspiciousGrant } from './grant/suspicious-grant.js';
import type { TierPolicy } from './policy.js';

/** What is wrong or suspicious in a tier policy of the right shape. */
export function lintTier(policy: TierPolicy): readonly Finding[] {
  return [
    ...lintCompute(policy.compute),
    ...lintGrant(policy),
    ...suspiciousGrant(policy),
    ...lintEntitlements(policy),
  ];
}
