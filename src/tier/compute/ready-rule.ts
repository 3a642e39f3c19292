import type { MeasureLabels } from '../../kernel/decision/index.js';
import { readyOwnRule } from './own-rule.js';
import type { ComputeRule } from './policy.js';
import { readyPopulationRule } from './population-rule.js';
import type { ReadyRule } from './rule.js';

/** Reads everything of a rule that a decision uses; what was trusted with its defaults still open is broken. */
export function readyRule(rule: ComputeRule, labels?: MeasureLabels): ReadyRule {
  return readyOwnRule(rule, labels) ?? readyPopulationRule(rule, labels);
}
