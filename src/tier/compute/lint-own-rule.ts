import type { Finding } from '../../kernel/decision/index.js';
import { lintComposite } from './lint-composite.js';
import { lintGrid } from './lint-grid.js';
import { lintThresholds } from './lint-thresholds.js';
import type { ComputeRule } from './policy.js';

/** What is wrong or suspicious in a rule that looks at each customer alone; and in the cells and axes of any grid. */
export function lintOwnRule(rule: ComputeRule): readonly Finding[] {
  switch (rule.type) {
    case 'thresholds':
      return lintThresholds(rule, '/compute');
    case 'composite':
      return lintComposite(rule);
    case 'grid':
      return lintGrid(rule);
    default:
      return [];
  }
}
