import type { Label } from '../../kernel/decision/index.js';
import type { ComputeRule } from './policy.js';

/** A grade by name, with its words. */
export interface NamedGrade {
  readonly grade: string;
  readonly label: Label | null;
}

/** Every grade of a rule, from the top down. */
export function gradesOf(rule: ComputeRule): readonly NamedGrade[] {
  switch (rule.type) {
    case 'pyramid':
    case 'percentiles':
    case 'abc':
    case 'grid':
      return rule.grades.map(named);
    case 'thresholds':
    case 'composite':
      return [
        ...rule.bands.map(named),
        ...(rule.otherwise === null
          ? []
          : [{ grade: rule.otherwise, label: rule.otherwiseLabel ?? null }]),
      ];
  }
}

function named({ grade, label }: { readonly grade: string; readonly label?: Label }): NamedGrade {
  return { grade, label: label ?? null };
}
