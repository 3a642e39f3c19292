import { type Defined, markDefined } from '../../kernel/decision/index.js';
import type { TierPolicy } from '../policy.js';
import { readyTier } from '../ready-tier.js';

/** The policy as though it held on every day, for a back-test: the same document otherwise. */
export function anyTime<P extends TierPolicy>(policy: Defined<P>): Defined<P> {
  readyTier(policy as unknown as Defined<TierPolicy>);
  return markDefined({ ...policy, effective: { start: '0001-01-01', end: null } } as P);
}
