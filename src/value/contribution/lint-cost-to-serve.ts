import { type Finding, repeatedNames } from '../../kernel/decision/index.js';
import type { CostToServePolicy } from './cost-to-serve-policy.js';

/** What is wrong in a cost-to-serve policy of the right shape: an activity that appears twice. */
export function lintCostToServe({ activities }: CostToServePolicy): readonly Finding[] {
  return repeatedNames(activities, 'activity', '/activities');
}
