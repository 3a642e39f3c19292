import { compiler } from '../kernel/decision/index.js';
import { readyRule } from './compute/ready-rule.js';
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
export const readyTier = compiler<TierPolicy, ReadyTier>(
  tierFormat,
  'defineTierPolicy',
  ({ compute: rule, grant, measureLabels }) => {
    const compute = readyRule(rule, measureLabels);
    return { compute, grant: grant === null ? null : readyGrant(grant, compute) };
  },
  lintTier,
);
