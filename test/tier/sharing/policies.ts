import {
  parseResourcePolicy,
  type ResourceGrade,
  type ResourcePolicyDraft,
  shareResource,
} from 'clientele/tier';

export const asOf = '2026-09-30';
type Grades = readonly (Pick<ResourceGrade, 'grade'> & Partial<ResourceGrade>)[];

export const draftOf = (
  grades: Grades,
  more: Partial<ResourcePolicyDraft> = {},
): ResourcePolicyDraft => ({
  id: 'visits',
  version: '1',
  effective: { start: '2026-01-01', end: '2027-01-01' },
  ...{ unit: 'visits', step: '1', grades },
  ...more,
});

export const policyOf = (grades: Grades, more: Partial<ResourcePolicyDraft> = {}) =>
  parseResourcePolicy(draftOf(grades, more));

/** Customers by grade: `{ a: 'gold' }`. */
export const customersOf = (
  grades: Readonly<Record<string, string>>,
  weights: Readonly<Record<string, string>> = {},
) =>
  Object.entries(grades).map(([id, grade]) => ({
    id,
    grade,
    ...(weights[id] === undefined ? {} : { measures: { value: weights[id] } }),
  }));

/** The share of each customer, by id. */
export const shares = (
  policy: ReturnType<typeof policyOf>,
  customers: ReturnType<typeof customersOf>,
  total: string,
) =>
  Object.fromEntries(
    shareResource(policy, customers, { asOf, total }).decisions.map(({ id, outcome }) => [
      id,
      outcome?.share,
    ]),
  );
