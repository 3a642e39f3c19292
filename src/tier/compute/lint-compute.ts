import { type Finding, repeatedNames } from '../../kernel/decision/index.js';
import { gradesOf } from './grades-of.js';
import { lintOwnRule } from './lint-own-rule.js';
import { lintPopulationRule } from './lint-population-rule.js';
import type { ComputeRule } from './policy.js';

/** What is wrong or suspicious in a rule of the right shape. */
export function lintCompute(rule: ComputeRule): readonly Finding[] {
  const where = rule.type === 'thresholds' || rule.type === 'composite' ? 'bands' : 'grades';
  return [
    ...repeatedNames(gradesOf(rule), 'grade', `/compute/${where}`),
    ...lintPopulationRule(rule),
    ...lintOwnRule(rule),
  ];
}
