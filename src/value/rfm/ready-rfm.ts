import { toDecimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import { compiler } from '../../kernel/decision/index.js';
import {
  invariant,
  requireList,
  requireObject,
  requireText,
  requireWhole,
  requireWord,
} from '../../kernel/errors/index.js';
import { quantileRules } from '../../kernel/numerics/quantile-cuts.js';
import { lintRfm } from './lint-rfm.js';
import type { CombinedScore, RfmPolicy, ScoreRule, SegmentRule } from './policy.js';
import { rfmFormat } from './rfm-format.js';
import { rfmWords } from './rfm-words.js';
import { type ByMeasure, rfmMeasures } from './score-rule.js';

type Scores = ByMeasure<number>;

/** The box of the grid that holds the scores of a customer; defining the policy has proved that there is one. */
export const readyRfm = /* @__PURE__ */ compiler<RfmPolicy, (scores: Scores) => SegmentRule>(
  rfmFormat,
  'defineRfmPolicy',
  (policy) => {
    for (const measure of rfmMeasures) requireRule(policy[measure], `/${measure}`);
    requireWord(policy.frequency.countBy, '/frequency/countBy', rfmWords.countBy);
    if (policy.combined !== null) requireWeights(policy.combined, '/combined');
    const { segments } = policy;
    for (const [index, segment] of segments.entries())
      requireSegment(segment, `/segments/${index}`);
    return (scores) => {
      const found = segments.find((box) => holds(box, scores));
      if (found === undefined) throw invariant('a grid without a gap has no segment for a score');
      return found;
    };
  },
  lintRfm,
);

function holds(box: SegmentRule, scores: Scores): boolean {
  return rfmMeasures.every((measure) => {
    const range = box[measure];
    return range === undefined || (range.from <= scores[measure] && scores[measure] <= range.to);
  });
}

function requireRule(rule: ScoreRule, path: string): void {
  requireObject(rule, path, 'a rule');
  requireWord(rule.boundary, `${path}/boundary`, rfmWords.boundary);
  if (requireWord(rule.type, `${path}/type`, rfmWords.type) === 'quantiles') {
    const { bins, quantile, offset } = rule as Extract<ScoreRule, { type: 'quantiles' }>;
    requireWhole(bins, `${path}/bins`, 2, 1000);
    requireWord(quantile, `${path}/quantile`, quantileRules);
    toDecimal(offset, `${path}/offset`);
  } else {
    const { breaks } = rule as Extract<ScoreRule, { type: 'breaks' }>;
    const list = requireList(breaks, `${path}/breaks`, 'a list of breaks');
    if (list.length > 999) requireWhole(list.length, `${path}/breaks`, 0, 999);
    for (const [index, value] of list.entries()) toDecimal(value, `${path}/breaks/${index}`);
  }
}

function requireWeights(combined: CombinedScore, path: string): void {
  const { weights } = requireObject(combined, path, '{ weights }');
  const read = requireObject(weights, `${path}/weights`, '{ recency, frequency, monetary }');
  for (const measure of rfmMeasures) toNotNegative(read[measure], `${path}/weights/${measure}`);
}

function requireSegment(rule: SegmentRule, path: string): void {
  requireText(rule.segment, `${path}/segment`, 'the name of a segment');
  for (const measure of rfmMeasures) {
    if (rule[measure] === undefined) continue;
    const { from, to } = requireObject(rule[measure], `${path}/${measure}`, '{ from, to }');
    requireWhole(from, `${path}/${measure}/from`, 1, 1000);
    requireWhole(to, `${path}/${measure}/to`, 1, 1000);
  }
}
