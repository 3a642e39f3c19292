import { parseIncentivePlan, type RatedLineFacts, rateLines } from 'clientele/incentive';
import { inputOf, keysOf, listOf } from '../format-keys.js';
import { planOf } from '../incentive.js';

export const kind = 'incentive/effective-terms';

export function answer(input: unknown): unknown {
  const { plan, lines } = inputOf(input, ['lines']);
  const { versions } = keysOf('policy', plan, ['versions']);
  const plans = listOf('policy', versions, (version, index) =>
    parseIncentivePlan(versionOf(version, index)),
  );
  const rated = rateLines(plans, listOf('input', lines, lineFacts));
  return { amounts: rated.lines.map(({ amount }) => amount), total: rated.total };
}

/** One version of the terms: a rate on everything, from one day until before another. */
function versionOf(version: unknown, index: number): unknown {
  const { from: start, to: end, rate } = keysOf('policy', version, ['from', 'to', 'rate']);
  return planOf({
    version: String(index + 1),
    effective: { start, end },
    structure: 'all-units',
    boundary: 'lower-inclusive',
    bands: [{ from: '0', to: null, rate }],
  });
}

function lineFacts(line: unknown): RatedLineFacts {
  const { originalDate: soldOn, ...rest } = keysOf(
    'input',
    line,
    ['date', 'amount'],
    ['originalDate'],
  );
  return { ...rest, ...(soldOn === undefined ? {} : { soldOn }) } as unknown as RatedLineFacts;
}
