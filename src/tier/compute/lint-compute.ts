import type { Finding } from '../../kernel/decision/index.js';
import { lintGradeNames } from './lint-grade-names.js';
import { lintOwnRule } from './lint-own-rule.js';
import { lintPopulationRule } from './lint-population-rule.js';
import type { ComputeRule } from './policy.js';

/** What is wrong or suspicious in a rule of the right shape. */
export function lintCompute(rule: ComputeRule): readonly Finding[] {
  return [...lintGradeNames(rule, '/compute'), ...lintPopulationRule(rule), ...lintOwnRule(rule)];
}
