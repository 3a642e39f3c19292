import {
  type Batch,
  type Decision,
  type Explain,
  type Reason,
  refOf,
} from '../../kernel/decision/index.js';
import type { RfmOutcome, RfmSummary } from './decision.js';
import type { RfmPolicy, SegmentRule } from './policy.js';
import type { ScoredPurchases } from './read-purchases.js';
import type { RfmReasonCode } from './reasons.js';
import { cellsOf, type ScoreCell } from './score-cells.js';
import type { ScoredColumn } from './score-column.js';
import { scoreMeasures } from './score-measures.js';
import { type ByMeasure, byMeasure, rfmMeasures, type Scorer, scoreReason } from './score-rule.js';
import { emptyScoresOf } from './score-sizes.js';

type Scores = ByMeasure<number>;

/** The decisions about a population that was read. */
export function scoreRows(
  policy: RfmPolicy,
  boxOf: (scores: Scores) => SegmentRule,
  { asOf, rows }: { readonly asOf: string; readonly rows: readonly ScoredPurchases[] },
  explain: Explain,
): Omit<Batch<RfmOutcome, RfmSummary, RfmReasonCode>, 'counts'> {
  const scored = scoreMeasures(policy, rows);
  const cells = cellsOf(policy, boxOf, scored);
  const decisions = rows.map((row, index): Decision<RfmOutcome, string, RfmReasonCode> => {
    const own = cells[index] as ScoreCell;
    const outcome: RfmOutcome = {
      segment: own.box.segment,
      scores: { ...own.scores },
      cell: own.cell,
      combined: own.combined?.text ?? null,
      rank: own.combined?.rank ?? null,
      measured: { recency: row.recency, frequency: row.frequency, monetary: row.monetary },
    };
    const reasons = explain === 'none' ? [] : reasonsOf(policy, outcome, own, scored, explain);
    return { id: row.id, outcome, reasons, policy: refOf(policy), asOf, missing: [] };
  });
  const segments = cells.map(({ box }) => box.segment);
  const summary = summaryOf(scored, {
    sizes: sizesOf(policy, segments),
    scoreSizes: byMeasure((name) => scored[name].sizes),
  });
  return { decisions, rejected: [], summary, policy: refOf(policy), asOf };
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
  { box, combined }: ScoreCell,
  scored: ByMeasure<ScoredColumn>,
  explain: Explain,
): readonly Reason<RfmReasonCode>[] {
  const named: Reason<RfmReasonCode> = {
    code: 'value/segment',
    params: { segment, label: box.label ?? null, scores: rfmMeasures.map((name) => scores[name]) },
    parts: rfmMeasures.map((name) =>
      scoreReason(
        policy,
        name,
        { score: scores[name], measured: measured[name] },
        scored[name].cuts,
        explain,
      ),
    ),
  };
  return combined === null ? [named] : [named, combined.reason];
}
