import { gradeCustomers, parseTierPolicy } from 'clientele/tier';
import { throwInput } from '../../../src/kernel/errors/index.js';
import { keysOf, listOf } from '../format-keys.js';

export const kind = 'tier/thresholds';

const asOf = '2026-01-01';

export function answer(input: unknown): unknown {
  const { customers, ...terms } = keysOf('input', input, ['customers'], ['bands', 'otherwise']);
  const { bands, otherwise } = keysOf('policy', terms, ['bands', 'otherwise']);
  const policy = parseTierPolicy({
    id: 'case',
    version: '1',
    effective: { start: asOf, end: null },
    compute: {
      type: 'thresholds',
      bands: listOf('policy', bands, bandOf),
      otherwise,
    },
  });
  const facts = listOf('input', customers, factsOf);
  const { decisions, rejected } = gradeCustomers(policy, facts as never, { asOf });
  // the format takes all or nothing
  const issue = rejected[0]?.issues[0];
  if (issue !== undefined) return throwInput(issue.code as never, issue.path ?? '', issue.code);
  if (decisions.some(({ outcome }) => outcome === null)) return { undetermined: true };
  return { grades: Object.fromEntries(decisions.map(({ id, outcome }) => [id, outcome?.grade])) };
}

function bandOf(band: unknown): unknown {
  return keysOf('policy', band, ['grade', 'match', 'atLeast']);
}

/** The library has one more kind of figure and one more kind of unknown than the format: lists by period, and `null`. */
function factsOf(customer: unknown): unknown {
  const { id, metrics } = keysOf('input', customer, ['id', 'metrics']);
  for (const value of typeof metrics === 'object' && metrics !== null ? Object.values(metrics) : [])
    if (typeof value === 'object') throwInput('input/not-a-decimal', '', 'expected a decimal');
  return { id, measures: metrics };
}
