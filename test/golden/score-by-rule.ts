import { type FigureFacts, parseRfmPolicy, scoreFigures } from 'clientele/value';
import { takeKeys } from './take-keys.js';

const asOf = '2026-01-01';
/** The measures of RFM that run in either direction. */
const measures = { 'higher-is-better': 'monetary', 'lower-is-better': 'recency' } as const;

/** The answer to `value/rfm-score` and `value/rfm-breaks`, which differ in the rule only. */
export function scoreByRule(rule: unknown, direction: unknown, values: unknown): unknown {
  const measure = measures[direction as keyof typeof measures];
  const unscored = { type: 'breaks', breaks: [] };
  const policy = parseRfmPolicy({
    id: 'case',
    version: '1',
    effective: { start: asOf, end: null },
    ...{ recency: unscored, frequency: unscored, monetary: unscored, [measure]: rule },
    segments: [{ segment: 'all' }],
  });
  const figures = (values as readonly unknown[]).map(
    (one) => takeKeys(one, [], ['id', 'value']) as unknown as FigureFacts,
  );
  const { decisions, summary } = scoreFigures(policy, figures, { asOf, measure });
  return {
    scores: Object.fromEntries(decisions.map(({ id, outcome }) => [id, outcome?.score])),
    thresholds: summary.cuts,
  };
}
