import { Decimal, plain, toOperand } from '../../kernel/decimal/decimal.js';
import {
  type Batch,
  type Decision,
  type Explain,
  type Reason,
  refOf,
} from '../../kernel/decision/index.js';
import { cellWriter, combinedReason, combinerOf, ranksOf } from './combined-score.js';
import type { RfmOutcome, RfmSummary } from './decision.js';
import type { RfmPolicy, SegmentRule } from './policy.js';
import type { ScoredPurchases } from './read-purchases.js';
import type { RfmReasonCode } from './reasons.js';
import {
  type ByMeasure,
  byMeasure,
  rfmMeasures,
  type Scorer,
  scoreReason,
  scorerOf,
  scoresOf,
} from './score-rule.js';
import { countScores, emptyScoresOf } from './score-sizes.js';

type Scores = ByMeasure<number>;

/** The decisions about a population that was read. */
export function scoreRows(
  policy: RfmPolicy,
  boxOf: (scores: Scores) => SegmentRule,
  { asOf, rows }: { readonly asOf: string; readonly rows: readonly ScoredPurchases[] },
  explain: Explain,
): Omit<Batch<RfmOutcome, RfmSummary, RfmReasonCode>, 'counts'> {
  const { scorers, scores } = scoreAll(policy, rows);
  const { combined } = policy;
  const sums = combined === null ? null : scores.map(combinerOf(combined));
  const ranks = sums === null ? null : ranksOf(sums);
  const cellOf = cellWriter(policy);
  const boxes = scores.map(boxOf);
  const decisions = rows.map((row, index): Decision<RfmOutcome, string, RfmReasonCode> => {
    const own = scores[index] as Scores;
    const box = boxes[index] as SegmentRule;
    const sum = sums?.[index];
    const outcome: RfmOutcome = {
      segment: box.segment,
      scores: own,
      cell: cellOf(own),
      combined: sum === undefined ? null : plain(sum),
      rank: ranks?.[index] ?? null,
      measured: { recency: row.recency, frequency: row.frequency, monetary: row.monetary },
    };
    const reasons = explain === 'none' ? [] : reasonsOf(policy, outcome, { box, scorers, explain });
    return { id: row.id, outcome, reasons, policy: refOf(policy), asOf, missing: [] };
  });
  const segments = boxes.map(({ segment }) => segment);
  const summary = summaryOf(scorers, {
    sizes: sizesOf(policy, segments),
    scoreSizes: byMeasure((name) =>
      countScores(
        scores.map((own) => own[name]),
        scoresOf(policy[name]),
      ),
    ),
  });
  return { decisions, rejected: [], summary, policy: refOf(policy), asOf };
}

function scoreAll(policy: RfmPolicy, rows: readonly ScoredPurchases[]) {
  const figures = byMeasure((name) =>
    rows.map((row) =>
      name === 'monetary' ? toOperand(row.monetary, '/spend') : new Decimal(row[name]),
    ),
  );
  const scorers = byMeasure((name) => scorerOf(policy, name, figures[name]));
  const scores = rows.map((_, index) =>
    byMeasure((name) => scorers[name].score(figures[name][index] as Decimal)),
  );
  return { scorers, scores };
}

/** The sizes of the segments, those of nobody too. */
function sizesOf(policy: RfmPolicy, segments: readonly string[]): Readonly<Record<string, number>> {
  const sizes = new Map(policy.segments.map(({ segment }) => [segment, 0]));
  for (const segment of segments) sizes.set(segment, (sizes.get(segment) ?? 0) + 1);
  return Object.fromEntries(sizes);
}

/** What belongs to all customers, from what was counted of them. */
export function summaryOf(
  scorers: ByMeasure<Pick<Scorer, 'cuts' | 'exact'>>,
  counted: Pick<RfmSummary, 'sizes' | 'scoreSizes'>,
): RfmSummary {
  return {
    sizes: counted.sizes,
    cuts: byMeasure((name) => scorers[name].cuts),
    exactCuts: byMeasure((name) => scorers[name].exact),
    scoreSizes: counted.scoreSizes,
    emptyScores: byMeasure((name) => emptyScoresOf(counted.scoreSizes[name])),
  };
}

function reasonsOf(
  policy: RfmPolicy,
  { segment, scores, measured }: RfmOutcome,
  told: {
    readonly box: SegmentRule;
    readonly scorers: ByMeasure<Scorer>;
    readonly explain: Explain;
  },
): readonly Reason<RfmReasonCode>[] {
  const { box, scorers, explain } = told;
  const label = box.label ?? null;
  const named: Reason<RfmReasonCode> = {
    code: 'value/segment',
    params: { segment, label, scores: rfmMeasures.map((name) => scores[name]) },
    parts: rfmMeasures.map((name) =>
      scoreReason(
        policy,
        name,
        { score: scores[name], measured: measured[name] },
        scorers[name].cuts,
        explain,
      ),
    ),
  };
  return policy.combined === null ? [named] : [named, combinedReason(policy.combined, scores)];
}
