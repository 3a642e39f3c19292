import { gradeCustomers, parseTierPolicy } from 'clientele/tier';
import { takeKeys } from '../take-keys.js';

export const kind = 'tier/pyramid';

const asOf = '2026-01-01';
const quotaRoundings: Readonly<Record<string, string>> = {
  'half-up': 'half-away-from-zero',
  floor: 'floor',
  ceil: 'ceiling',
};

interface Customer {
  readonly id: string;
  readonly value: string;
}

export function answer(input: unknown): unknown {
  const taken = takeKeys(
    input,
    ['grades', 'rounding', 'ties'],
    ['customers', 'population', 'minimumPopulation'],
  );
  const { grades, rounding, ties, customers, population, minimumPopulation = 0 } = taken;
  const policy = parseTierPolicy({
    id: 'case',
    version: '1',
    effective: { start: asOf, end: null },
    compute: {
      type: 'pyramid',
      measure: 'value',
      grades,
      quotaRounding: quotaRoundings[String(rounding)] ?? rounding,
      ties,
      minimumPopulation,
    },
  });
  const given = customers === undefined ? allDifferent(population) : (customers as Customer[]);
  const facts = given.map((customer) => {
    const { id, value } = takeKeys(customer, [], ['id', 'value']) as unknown as Customer;
    return { id, measures: { value } };
  });
  const { decisions, summary } = gradeCustomers(policy, facts, { asOf });
  if (!summary.determined) return { undetermined: true };
  return {
    grades: Object.fromEntries(decisions.map(({ id, outcome }) => [id, outcome?.grade])),
    sizes: summary.sizes,
  };
}

function allDifferent(population: unknown): readonly Customer[] {
  return Array.from({ length: Number(population) }, (_, index) => ({
    id: `c${index}`,
    value: String(index),
  }));
}
