import { compiler, type Defined } from '../kernel/decision/index.js';
import { readyCompute } from './compute/ready-compute.js';
import type { ReadyRule } from './compute/rule.js';
import { type ReadyGrant, readyGrant } from './grant/ready-grant.js';
import { lintTier } from './lint-tier.js';
import type { TierPolicy } from './policy.js';
import { tierFormat } from './tier-format.js';

/** What decisions need of a tier policy. */
export interface ReadyTier {
  readonly compute: ReadyRule;
  /** `null`: nothing is granted over time. */
  readonly grant: ReadyGrant | null;
}

/** A tier policy, compiled once. */
export const readyTier = /* @__PURE__ */ compiler<TierPolicy, ReadyTier>(
  tierFormat,
  'defineTierPolicy',
  (policy) => {
    const compute = readyCompute(policy as Defined<TierPolicy>);
    return { compute, grant: policy.grant === null ? null : readyGrant(policy.grant, compute) };
  },
  lintTier,
);
