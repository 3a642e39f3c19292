import { gradeCustomers, parseTierPolicy } from 'clientele/tier';
import { throwInput } from '../../../src/kernel/errors/index.js';
import { keysOf, listOf } from '../format-keys.js';

export const kind = 'tier/pyramid';

const asOf = '2026-01-01';
const quotaRoundings = new Map<unknown, string>([
  ['half-up', 'half-away-from-zero'],
  ['floor', 'floor'],
  ['ceil', 'ceiling'],
]);

interface Customer {
  readonly id: string;
  readonly measures: { readonly value: string };
}

const terms = ['grades', 'rounding', 'ties'];

export function answer(input: unknown): unknown {
  const { customers, population, ...rest } = keysOf(
    'input',
    input,
    [],
    ['customers', 'population', 'minimumPopulation', ...terms],
  );
  const { grades, rounding, ties, ...minimum } = keysOf('policy', rest, terms, [
    'minimumPopulation',
  ]);
  const policy = parseTierPolicy({
    id: 'case',
    version: '1',
    effective: { start: asOf, end: null },
    compute: {
      type: 'pyramid',
      measure: 'value',
      grades: listOf('policy', grades, (grade) => keysOf('policy', grade, ['grade', 'share'])),
      // A word of the library is none of the format.
      quotaRounding: quotaRoundings.get(rounding) ?? `not of the format: ${String(rounding)}`,
      ties,
      ...minimum,
    },
  });
  const { decisions, summary } = gradeCustomers(policy, factsOf(customers, population), { asOf });
  if (!summary.determined) return { undetermined: true };
  return {
    grades: Object.fromEntries(decisions.map(({ id, outcome }) => [id, outcome?.grade])),
    sizes: summary.sizes,
  };
}

/** Either the customers, or how many. */
function factsOf(customers: unknown, population: unknown): readonly Customer[] {
  if ((customers === undefined) === (population === undefined))
    return throwInput('input/required', '', 'expected either customers or population');
  return customers === undefined
    ? allDifferent(population)
    : listOf('input', customers, (customer) => {
        const { id, value } = keysOf('input', customer, ['id', 'value']) as Readonly<
          Record<string, string>
        >;
        return { id: id as string, measures: { value: value as string } };
      });
}

function allDifferent(population: unknown): readonly Customer[] {
  const size = Number.isSafeInteger(population) ? Number(population) : -1;
  if (size < 0) return throwInput('input/not-a-whole-number', '', 'expected a whole population');
  return Array.from({ length: size }, (_, index) => ({
    id: `c${index}`,
    measures: { value: String(index) },
  }));
}
