import { type FigureFacts, parseRfmPolicy, scoreFigures } from 'clientele/value';
import { keysOf, listOf } from './format-keys.js';

const asOf = '2026-01-01';
const envelope = {
  id: 'case',
  version: '1',
  effective: { start: '0001-01-01', end: null },
  segments: [{ segment: 'all' }],
};
const unscored = { type: 'breaks', breaks: [] };

/** The policy of a case; what is wrong in its rules is for the library to say. */
export function rfmPolicyOf(rules: Readonly<Record<string, unknown>>) {
  const all = { recency: unscored, frequency: unscored, monetary: unscored, ...rules };
  return parseRfmPolicy({ ...envelope, ...all });
}

/** The measures of RFM that run in either direction. */
const measures = new Map<unknown, 'monetary' | 'recency'>([
  ['higher-is-better', 'monetary'],
  ['lower-is-better', 'recency'],
]);

/** The answer to `value/rfm-score` and `value/rfm-breaks`, which differ in the rule only. */
export function scoreByRule(rule: unknown, direction: unknown, values: unknown): unknown {
  const measure = measures.get(direction);
  // A direction that is none is a rule for no measure, which the library refuses.
  const policy = rfmPolicyOf({ [measure ?? 'direction']: rule });
  const figures = listOf('input', values, (one) => keysOf('input', one, ['id', 'value']));
  const { decisions, summary } = scoreFigures(policy, figures as unknown as FigureFacts[], {
    asOf,
    measure: measure as 'monetary',
  });
  return {
    scores: Object.fromEntries(decisions.map(({ id, outcome }) => [id, outcome?.score])),
    thresholds: summary.cuts,
  };
}
