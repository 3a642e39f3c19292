import {
  customerPyramid,
  defineTierPolicy,
  gradeCustomers,
  type PyramidRuleDraft,
} from 'clientele/tier';

export const asOf = '2026-09-30';

export interface Customer {
  readonly id: string;
  readonly value: string | number;
}

/** The textbook pyramid with something changed. */
export function policyOf(change: Partial<PyramidRuleDraft<string, 'value'>> = {}) {
  const compute: PyramidRuleDraft<string, 'value'> = { ...customerPyramid.compute, ...change };
  return defineTierPolicy({ ...customerPyramid, compute });
}

/** Grades of that name from the top down, by their shares. */
export function gradesOf(shares: Readonly<Record<string, string>>) {
  return Object.entries(shares).map(([grade, share]) => ({ grade, share }));
}

export function grade(customers: readonly Customer[], change: Parameters<typeof policyOf>[0] = {}) {
  const facts = customers.map(({ id, value }) => ({ id, measures: { value } }));
  return gradeCustomers(policyOf(change), facts, { asOf });
}

/** Grades by id. */
export function gradeEach(customers: readonly Customer[], change?: Parameters<typeof policyOf>[0]) {
  const { decisions } = grade(customers, change);
  return Object.fromEntries(decisions.map(({ id, outcome }) => [id, outcome?.grade]));
}

/** That many customers, all different, the best first. */
export function population(size: number): readonly Customer[] {
  return Array.from({ length: size }, (_, index) => ({ id: `c${index}`, value: size - index }));
}

export function sizesOf(size: number, change?: Parameters<typeof policyOf>[0]) {
  return Object.values(grade(population(size), change).summary.sizes);
}
