import { Decimal } from '../kernel/decimal/decimal.js';
import type { Batch, BatchOptions, Decision, Defined, Rows } from '../kernel/decision/index.js';
import { throwIssues } from '../kernel/errors/index.js';
import type { RankOutcome, RankSummary, ScoreOutcome } from './decision.js';
import type { ScoredFacts } from './facts.js';
import { scoringMessages } from './messages.js';
import type { Scorecard } from './policy.js';
import type { ScoringReasonCode } from './reasons.js';
import { scoreSubjects } from './score-subjects.js';
import { rankStarts } from './shared-ranks.js';

/**
 * Who is ahead, and what made the difference?
 *
 * Scores all subjects and puts them in order of their totals.
 *
 * @param card - the form
 * @param facts - the facts of every subject compared
 * @param options - `asOf`; `explain`; `onProgress`
 * @returns one decision per subject, in input order, with its rank: 1 is best, equal totals share the best rank and the next is
 * skipped (1, 2, 2, 4). A subject whose score cannot be told has outcome `null` and takes no rank. `summary` names the
 * measures in which all have the same points
 * @throws {@link ClienteleError} as {@link scoreSubjects}; one `input` error that lists every row that cannot be read: a ranking takes all
 * or nothing
 * @guarantee the order of subjects changes no rank
 * @example
 * ```ts
 * import { defineScorecard, rankSubjects } from 'clientele/scoring';
 * const card = defineScorecard({
 *   id: 'card', version: '1', effective: { start: '2026-01-01', end: null }, missing: 'zero',
 *   measures: [{ id: 'completion', rule: { type: 'ratio' } }, { id: 'display', rule: { type: 'grades', grades: { good: '100', poor: '0' } } }],
 *   weights: { type: 'equal' },
 * });
 * const facts = [['east', '0.9'], ['west', '1.1'], ['south', '0.9']].map(([id = '', completion = '']) => ({ id, measures: { completion, display: 'good' } }));
 * const ranked = rankSubjects(card, facts, { asOf: '2026-09-30' });
 * ranked.decisions.map((decision) => [decision.id, decision.outcome?.rank]);   // => [['east', 2], ['west', 1], ['south', 2]]
 * ranked.summary.cannotDiscriminate;                                          // => ['display']
 * ```
 * @category Scoring
 */
export function rankSubjects<M extends string, G extends string, D extends string>(
  card: Defined<Scorecard<M, G, D>>,
  facts: Rows<ScoredFacts<NoInfer<M>, NoInfer<D>>>,
  options: BatchOptions,
): Batch<RankOutcome<M, G>, RankSummary<M, G>, ScoringReasonCode> {
  const scored = scoreSubjects(card, facts, options);
  if (scored.rejected.length > 0)
    throwIssues(
      'input',
      scored.rejected.flatMap(({ index, issues }) =>
        issues.map((issue) => ({ ...issue, path: `/facts/${index}${issue.path ?? ''}` })),
      ),
      'cannot rank',
      scoringMessages,
    );
  const outcomes = scored.decisions.flatMap(({ outcome }) => outcome ?? []);
  const ranks = ranksOf(outcomes.map(({ total }) => total));
  const decisions = scored.decisions.map((decision) => withRank(decision, ranks, outcomes.length));
  return {
    ...scored,
    decisions,
    summary: { ...scored.summary, cannotDiscriminate: sameForAll(card, outcomes) },
  };
}

/** The rank of each total: the best is 1, equal ones share the best rank. A total may have more digits than facts may have. */
function ranksOf(totals: readonly string[]): ReadonlyMap<string, number> {
  const sorted = totals
    .map((total) => ({ total, figure: new Decimal(total) }))
    .sort((left, right) => right.figure.comparedTo(left.figure));
  const starts = rankStarts(sorted, (best, next) => best.figure.equals(next.figure));
  return new Map(starts.map((start) => [sorted[start]?.total ?? '', start + 1]));
}

function withRank<M extends string, G extends string>(
  decision: Decision<ScoreOutcome<M, G>, string, ScoringReasonCode>,
  ranks: ReadonlyMap<string, number>,
  of: number,
): Decision<RankOutcome<M, G>, string, ScoringReasonCode> {
  const { outcome, reasons } = decision;
  if (outcome === null) return { ...decision, outcome: null };
  const rank = ranks.get(outcome.total) ?? 0;
  const told =
    reasons.length === 0
      ? []
      : [...reasons, { code: 'scoring/rank' as const, params: { rank, of, total: outcome.total } }];
  return { ...decision, outcome: { ...outcome, rank }, reasons: told };
}

/** Measures with the same points for every subject that has a score; none where there are fewer than two. */
function sameForAll<M extends string>(
  card: Scorecard<M>,
  outcomes: readonly ScoreOutcome<M>[],
): readonly M[] {
  if (outcomes.length < 2) return [];
  return card.measures
    .map(({ id }) => id)
    .filter((_id, index) => new Set(outcomes.map(({ lines }) => lines[index]?.points)).size === 1);
}
