import { compiler } from '../../kernel/decision/index.js';
import type { TierPolicy } from '../policy.js';
import { tierFormat } from '../tier-format.js';
import { lintCompute } from './lint-compute.js';
import { readyRule } from './ready-rule.js';
import type { ReadyRule } from './rule.js';

/** The rule that computes grades, compiled once, without what grants them over time: whoever only grades ships no more. */
export const readyCompute = /* @__PURE__ */ compiler<TierPolicy, ReadyRule>(
  tierFormat,
  'defineTierPolicy',
  ({ compute, measureLabels }) => readyRule(compute, measureLabels),
  ({ compute }) => lintCompute(compute),
);
