import { type Decimal, plain, zero } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import { cellWriter, combinedReason, combinerOf } from './combined-score.js';
import type { RfmPolicy, SegmentRule } from './policy.js';
import type { RfmReasonCode } from './reasons.js';
import type { ScoredColumn } from './score-column.js';
import { type ByMeasure, scoresOf } from './score-rule.js';

type Scores = ByMeasure<number>;

/** What all customers with the same three scores have in common. */
export interface ScoreCell {
  readonly scores: Scores;
  readonly box: SegmentRule;
  readonly cell: string;
  /** The combined score with its place and its reason; `null` where the policy combines nothing. */
  readonly combined: {
    readonly sum: Decimal;
    readonly text: string;
    readonly reason: Reason<RfmReasonCode>;
    rank: number;
  } | null;
  size: number;
}

/** The cell of each customer, each worked out once. */
export function cellsOf(
  policy: RfmPolicy,
  boxOf: (scores: Scores) => SegmentRule,
  { recency, frequency, monetary }: ByMeasure<ScoredColumn>,
): readonly ScoreCell[] {
  const open = cellOpener(policy, boxOf);
  const side = scoresOf(policy.frequency);
  const depth = scoresOf(policy.monetary);
  const known = new Map<number, ScoreCell>();
  const cells = Array.from(recency.scores, (score, row) => {
    const scores = {
      recency: score,
      frequency: frequency.scores[row] as number,
      monetary: monetary.scores[row] as number,
    };
    const at = (scores.recency * side + scores.frequency) * (depth + 1) + scores.monetary;
    const found = known.get(at) ?? open(scores);
    if (found.size++ === 0) known.set(at, found);
    return found;
  });
  rankCells([...known.values()]);
  return cells;
}

function cellOpener(policy: RfmPolicy, boxOf: (scores: Scores) => SegmentRule) {
  const cellOf = cellWriter(policy);
  const { combined } = policy;
  const combine = combined === null ? () => zero : combinerOf(combined);
  return (scores: Scores): ScoreCell => {
    const sum = combine(scores);
    return {
      ...{ scores, box: boxOf(scores), cell: cellOf(scores), size: 0 },
      combined:
        combined === null
          ? null
          : { sum, text: plain(sum), reason: combinedReason(combined, scores), rank: 0 },
    };
  };
}

/** Places by combined score, 1 is best; equal scores share the better place. */
function rankCells(cells: readonly ScoreCell[]): void {
  const ranked = cells
    .flatMap(({ combined, size }) => (combined === null ? [] : [{ combined, size }]))
    .sort((left, right) => right.combined.sum.comparedTo(left.combined.sum));
  let before = 0;
  let group: (typeof ranked)[number]['combined'] | undefined;
  for (const { combined, size } of ranked) {
    const isEqual = group?.text === combined.text;
    combined.rank = isEqual ? (group as { rank: number }).rank : before + 1;
    group = combined;
    before += size;
  }
}
