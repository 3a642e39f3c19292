import type { MeasureLabels } from '../../kernel/decision/index.js';
import { compositeRule } from './composite-rule.js';
import { figureGrid, isByFigure } from './figure-grid.js';
import type { ComputeRule } from './policy.js';
import type { OwnRule } from './rule.js';
import { thresholdsRule } from './thresholds-rule.js';

/** A rule of each customer alone, compiled; `null` for a rule that needs the population. */
export function readyOwnRule(rule: ComputeRule, labels?: MeasureLabels): OwnRule | null {
  switch (rule.type) {
    case 'thresholds':
      return thresholdsRule(rule, labels);
    case 'composite':
      return compositeRule(rule);
    case 'grid':
      return isByFigure(rule) ? figureGrid(rule, labels) : null;
    default:
      return null;
  }
}
