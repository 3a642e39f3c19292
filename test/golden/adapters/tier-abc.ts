import { gradeCustomers, parseTierPolicy } from 'clientele/tier';
import { keysOf, listOf } from '../format-keys.js';

export const kind = 'tier/abc';

const asOf = '2026-01-01';

export function answer(input: unknown): unknown {
  const { items, ...rest } = keysOf('input', input, ['items'], ['cuts', 'boundary']);
  const { cuts, boundary } = keysOf('policy', rest, ['cuts', 'boundary']);
  const policy = parseTierPolicy({
    id: 'case',
    version: '1',
    effective: { start: asOf, end: null },
    compute: {
      type: 'abc',
      measure: 'value',
      grades: listOf('policy', cuts, (cut) => {
        const { class: grade, upTo } = keysOf('policy', cut, ['class', 'upTo']);
        return { grade, upTo };
      }),
      boundary,
      ties: 'by-id',
    },
  });
  const facts = listOf('input', items, (item) => {
    const { id, value } = keysOf('input', item, ['id', 'value']) as Readonly<
      Record<string, string>
    >;
    return { id: id as string, measures: { value } };
  });
  const { decisions, summary } = gradeCustomers(policy, facts, { asOf });
  if (!summary.determined) return { undetermined: true };
  return {
    classes: Object.fromEntries(decisions.map(({ id, outcome }) => [id, outcome?.grade])),
    sizes: summary.sizes,
  };
}
