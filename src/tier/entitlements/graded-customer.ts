import type { DateString } from '../../kernel/calendar/index.js';
import { throwDomain, throwInput } from '../../kernel/errors/index.js';
import type { Fields } from '../../kernel/schema/index.js';
import type { NamedGrade } from '../compute/grades-of.js';

/** A customer with the grade that was computed or granted. */
export interface GradedCustomer<Grade extends string = string> {
  readonly id: string;
  /** Its name, as a computed or a granted outcome tells it; `null`: none. */
  readonly grade: Grade | null;
  /** The first day with this grade, where it is known. */
  readonly since?: DateString;
  /** What holds the grade (`rule`, `grace`, `pin` …); it goes into the reasons. */
  readonly source?: string;
}

/** The fields of a graded customer. */
export const gradedFields: Fields<GradedCustomer> = {
  id: { type: 'id' },
  grade: { type: 'id', nullable: true },
  since: { type: 'date', optional: true },
  source: { type: 'text', optional: true },
};

/** Place of a grade from the top, 0 first; who has none stands below all. */
export function levelOf(grades: readonly NamedGrade[], grade: string | null, path: string): number {
  if (grade === null) return grades.length;
  const level = grades.findIndex((one) => one.grade === grade);
  if (level >= 0) return level;
  const expected = grades.map((one) => one.grade);
  return throwInput(
    'input/not-one-of',
    path,
    `expected a grade of the policy (${expected.join(', ')}), received ${JSON.stringify(grade)}`,
    { expected, received: JSON.stringify(grade) },
  );
}

/** A grade cannot be held since a day that is still to come. */
export function requireHeldBy(since: string | undefined, asOf: string, path: string): void {
  if (since === undefined || since <= asOf) return;
  throwDomain(
    'tier/since-after-as-of',
    path,
    `the grade is held since ${since}, which is after ${asOf}; ask as of a later day, or for the grade of that day`,
    { since, asOf },
  );
}
