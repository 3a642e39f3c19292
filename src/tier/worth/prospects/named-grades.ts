import type { Label } from '../../../kernel/decision/index.js';
import type { ProspectPolicy } from './policy.js';

/** A grade of prospects with its words. */
export interface NamedProspectGrade {
  readonly grade: string;
  readonly label?: Label;
}

/** Every grade of a policy, from the top down. */
export function prospectGradesOf({ grades }: ProspectPolicy): readonly NamedProspectGrade[] {
  if (grades.type === 'shares') return grades.grades;
  const { otherwise, otherwiseLabel } = grades;
  const last = {
    grade: otherwise,
    ...(otherwiseLabel === undefined ? {} : { label: otherwiseLabel }),
  };
  return [...grades.bands, last];
}
