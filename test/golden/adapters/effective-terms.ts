import { parseIncentivePlan, type RatedLineFacts, rateLines } from 'clientele/incentive';
import { isRecord } from '../compare.js';
import { hasKeys, planOf, required, rowsOf, without } from '../incentive.js';

export const kind = 'incentive/effective-terms';

export function answer(input: unknown): unknown {
  const { plan, lines, ...others } = without(input);
  const { versions, ...rest } = without(plan);
  const plans = rowsOf(versions, (version, index) =>
    parseIncentivePlan(versionOf(version, index, rest)),
  );
  const rated = rateLines(plans, rowsOf(lines, lineFacts));
  if (hasKeys(others)) return { error: 'input' };
  return { amounts: rated.lines.map(({ amount }) => amount), total: rated.total };
}

/** One version of the terms: a rate on everything, from one day until before another. */
function versionOf(version: unknown, index: number, more: object): unknown {
  const { from: start, to: end, rate, ...rest } = without(version);
  return planOf(
    { ...more, ...rest },
    {
      version: String(index + 1),
      effective: { start, end },
      structure: 'all-units',
      boundary: 'lower-inclusive',
      bands: [{ from: '0', to: null, rate: required(rate) }],
    },
  );
}

function lineFacts(line: unknown): RatedLineFacts {
  if (!isRecord(line)) return line as RatedLineFacts;
  const { originalDate: soldOn, ...rest } = line;
  return { ...rest, ...(soldOn === undefined ? {} : { soldOn }) } as unknown as RatedLineFacts;
}
