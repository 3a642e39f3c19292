import { decideEach } from '../kernel/decision/decide-each.js';
import {
  type Batch,
  type BatchOptions,
  type Defined,
  type Rows,
  refOf,
  requireInForce,
} from '../kernel/decision/index.js';
import { readDecideOptions } from '../kernel/decision/read-options.js';
import { readRecord } from '../kernel/schema/index.js';
import type { ScoreOutcome, ScoreSummary } from './decision.js';
import type { ScoredFacts } from './facts.js';
import { formOf } from './form.js';
import type { Scorecard } from './policy.js';
import { scoredFields } from './read-scored-facts.js';
import type { ScoringReasonCode } from './reasons.js';
import { scoreOne } from './score-one.js';

/**
 * How does each subject score on this form, and what did each measure contribute?
 *
 * A subject is whoever is appraised: a channel, a partner, a person, a team. To compare them use {@link rankSubjects}.
 *
 * @param card - the form
 * @param facts - a figure or the name of a grade for each measure, and how often each deduction applied
 * @param options - `asOf`; `explain`; `onProgress`
 * @returns one decision per subject, in input order; `missing` names the measures without a figure. Where the form refuses
 * them, or nothing with a weight is left to redistribute to, the outcome is `null` with reason `scoring/missing-refused`.
 * Facts that cannot be read are rejects
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `input/…` for the arguments
 * @guarantee the contributions less the deductions, and the lift of the floor, sum to the total exactly; the order of measures
 * and of subjects changes no score
 * @example
 * ```ts
 * import { defineScorecard, scoreSubjects } from 'clientele/scoring';
 * const card = defineScorecard({
 *   id: 'card', version: '1', effective: { start: '2026-01-01', end: null }, missing: 'refuse',
 *   measures: [{ id: 'completion', rule: { type: 'ratio', maximumPoints: '120' } }, { id: 'collection', rule: { type: 'bands', upperBound: 'exclusive', bands: [{ upTo: '0.8', points: '0' }, { upTo: '0.95', points: '80' }, { upTo: null, points: '100' }] } }],
 *   weights: { type: 'given', weights: { completion: '0.6', collection: '0.4' } },
 *   deductions: [{ id: 'diversion', each: '3', cap: '10' }],
 *   grades: [{ grade: 'A', from: '90' }, { grade: 'B', from: '75' }],
 * });
 * const scores = scoreSubjects(card, [{ id: 'D-1', measures: { completion: '1.05', collection: '0.93' }, deductions: { diversion: 2 } }], { asOf: '2026-09-30' });
 * scores.decisions[0]?.outcome?.total;                                  // => '89'
 * scores.decisions[0]?.outcome?.grade;                                  // => 'B'
 * scores.decisions[0]?.reasons[0]?.parts?.map((part) => part.figure);   // => ['63', '32', '-6']
 * ```
 * @category Scoring
 */
export function scoreSubjects<M extends string, G extends string, D extends string>(
  card: Defined<Scorecard<M, G, D>>,
  facts: Rows<ScoredFacts<NoInfer<M>, NoInfer<D>>>,
  options: BatchOptions,
): Batch<ScoreOutcome<M, G>, ScoreSummary<G>, ScoringReasonCode> {
  const form = formOf(card as unknown as Defined<Scorecard>);
  const { asOf, explain, onProgress } = readDecideOptions(options);
  requireInForce(card, asOf, '/options/asOf');
  const policy = refOf(card);
  const sizes = Object.fromEntries(card.grades.map(({ grade }) => [grade, 0])) as Record<G, number>;
  const decided = decideEach<ScoreOutcome<M, G>, ScoringReasonCode>(
    facts,
    '/facts',
    'a list of facts',
    onProgress,
    (row) => {
      const read = readRecord<ScoredFacts>(scoredFields, row, '', 'the facts');
      const score = scoreOne(form, read, '');
      const outcome = score.outcome as ScoreOutcome<M, G> | null;
      if (outcome?.grade) sizes[outcome.grade] += 1;
      return {
        id: read.id,
        outcome,
        reasons: explain === 'none' ? [] : score.reasons,
        policy,
        asOf,
        missing: score.missing,
      };
    },
  );
  return { ...decided, summary: { sizes }, policy, asOf };
}
