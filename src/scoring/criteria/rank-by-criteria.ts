import {
  type Batch,
  type BatchOptions,
  type Counts,
  type Defined,
  type Explain,
  type Rows,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import type { ScoringReasonCode } from '../reasons.js';
import { decideCriteria } from './decide-criteria.js';
import type {
  CriteriaOutcome,
  CriteriaRanking,
  CriteriaSummary,
  CriterionFigures,
} from './decision.js';
import type { CriteriaColumns, CriteriaFacts } from './facts.js';
import type { CriteriaPolicy } from './policy.js';
import { rankScores } from './rank-scores.js';
import { readColumns } from './read-columns.js';
import { readRows } from './read-rows.js';
import { type ReadyCriteria, readyCriteria } from './ready-criteria.js';
import type { Table } from './table.js';
import { type Weighed, weighTable } from './weigh-table.js';

/**
 * Which of these is better by all that counts together, and why?
 *
 * Compares subjects with each other: each value is normalised against the population, weighted and added. For points by a
 * fixed rule, whatever the others do, use {@link scoreSubjects} and {@link rankSubjects}.
 *
 * Shapes: records `{ id, measures }` make one decision per subject; columns `{ ids, columns }` make columns.
 * Units: values, weights and scores are numbers; a value may also be a figure as text, a ratio, or the name of a grade.
 *
 * @param policy - criteria, weights, normalisation, the rule for absent values
 * @param facts - the whole population
 * @param options - `asOf`; `explain`: `none`, `reasons` (contributions) or `full` (with what each was normalised by); `onProgress`
 * @returns one decision per subject, in the order of the rows: score, rank (1 is best; scores within 1e-9 of the best of their
 * group share its rank, and the next is skipped: 1, 2, 2, 4) and contributions. With `redistribute` a subject of which nothing
 * with a weight is known has outcome `null`, reason `scoring/missing-refused`, and takes no rank. `summary` names the criteria that
 * cannot discriminate and gives every figure that was normalised with. Of a criterion with the same value for all, `min-max`
 * makes 0. By columns the same as typed arrays, without reasons
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`. Kind `input`, one error that lists everything wrong with any row: `input/…`,
 * `scoring/unknown-criterion`, `scoring/unknown-grade`, `scoring/columns-of-unequal-length`, a value absent under `refuse`, no subject at all. Kind
 * `domain`, `scoring/cannot-normalise`: under `max-ratio` or `sum` a value below zero, a cost of zero, a column of zeros. Kind `numeric`,
 * `scoring/too-large`: a sum or difference is beyond the largest number
 * @guarantee the contributions, added in the order shown, are the score to the last bit; the order of rows changes no bit; who is
 * at least as good in every criterion, with nothing absent, never ranks worse
 * @source Simple additive weighting: Hwang & Yoon 1981, "Multiple Attribute Decision Making", as JMcDM states it; tie tolerance and
 * missing rules are house rules
 * @example
 * ```ts
 * import { defineCriteriaPolicy, rankByCriteria } from 'clientele/scoring';
 * const policy = defineCriteriaPolicy({
 *   id: 'customers', version: '1', effective: { start: '2026-01-01', end: null },
 *   criteria: [{ id: 'amount', direction: 'benefit' }, { id: 'daysLate', direction: 'cost' }],
 *   weights: { type: 'given', scale: 'sum-to-one', weights: { amount: 0.75, daysLate: 0.25 } }, normalisation: 'min-max', missing: 'refuse',
 * });
 * const ranked = rankByCriteria(policy, [
 *   { id: 'C-1', measures: { amount: '800', daysLate: 10 } },
 *   { id: 'C-2', measures: { amount: '600', daysLate: 0 } },
 *   { id: 'C-3', measures: { amount: '400', daysLate: 20 } },
 * ], { asOf: '2026-09-30' });
 * ranked.decisions.map(({ id, outcome }) => [id, outcome?.score, outcome?.rank]);   // => [['C-1', 0.875, 1], ['C-2', 0.625, 2], ['C-3', 0, 3]]
 * ranked.decisions[0]?.outcome?.contributions.map((line) => line.contribution);   // => [0.75, 0.125]
 * ```
 * @example By columns, for large populations
 * ```ts
 * import { defineCriteriaPolicy, rankByCriteria } from 'clientele/scoring';
 * const policy = defineCriteriaPolicy({
 *   id: 'customers', version: '1', effective: { start: '2026-01-01', end: null },
 *   criteria: [{ id: 'amount', direction: 'benefit' }], weights: { type: 'equal' }, normalisation: 'max-ratio', missing: 'refuse',
 * });
 * const ranked = rankByCriteria(policy, { ids: ['C-1', 'C-2'], columns: { amount: Float64Array.of(5, 10) } }, { asOf: '2026-09-30' });
 * [...ranked.scores];   // => [0.5, 1]
 * [...ranked.ranks];    // => [2, 1]
 * ```
 * @category Scoring
 */
export function rankByCriteria<C extends string>(
  policy: Defined<CriteriaPolicy<C>>,
  facts: Rows<CriteriaFacts<NoInfer<C>>>,
  options: BatchOptions,
): Batch<CriteriaOutcome<C>, CriteriaSummary<C>, ScoringReasonCode>;
export function rankByCriteria<C extends string>(
  policy: Defined<CriteriaPolicy<C>>,
  facts: CriteriaColumns<NoInfer<C>>,
  options: BatchOptions,
): CriteriaRanking<C>;
export function rankByCriteria(
  policy: Defined<CriteriaPolicy>,
  facts: Rows<CriteriaFacts> | CriteriaColumns,
  options: BatchOptions,
): Batch<CriteriaOutcome, CriteriaSummary, ScoringReasonCode> | CriteriaRanking {
  const ready = readyCriteria(policy);
  const { asOf, explain, onProgress } = readDecideOptions(options);
  requireInForce(policy, asOf, '/options/asOf');
  const isColumns = areColumns(facts);
  const table = isColumns ? readColumns(ready, facts) : readRows(ready, facts);
  const answer = answerOf(ready, table, { policy: refOf(policy), asOf }, isColumns, explain);
  const received = table.ids.length;
  const counts: Counts = { received, accepted: received, rejected: 0 };
  onProgress?.(counts);
  return 'decisions' in answer ? { ...answer, rejected: [], counts } : answer;
}

type Envelope = Pick<CriteriaRanking, 'policy' | 'asOf'>;

function answerOf(
  ready: ReadyCriteria,
  table: Table,
  envelope: Envelope,
  isColumns: boolean,
  explain: Explain,
) {
  const weighed = weighTable(ready, table);
  const ranks = rankScores(weighed.scores, (row) => weighed.wholes[row] !== 0);
  const summary = summaryOf(weighed);
  return isColumns
    ? { ...columnsOf(ready, table, weighed, ranks), summary, ...envelope }
    : {
        decisions: decideCriteria(ready, table, weighed, ranks, envelope, explain),
        summary,
        ...envelope,
      };
}

/** Columns have ids beside them; anything else is walked as rows, and refused there if it cannot be. */
function areColumns(facts: unknown): facts is CriteriaColumns {
  return typeof facts === 'object' && facts !== null && !(Symbol.iterator in facts);
}

function columnsOf(
  { criteria }: ReadyCriteria,
  { ids }: Table,
  { scores, contributions }: Weighed,
  ranks: Uint32Array,
) {
  const named = criteria.map(({ rule }, place): [string, Float64Array] => [
    rule.id,
    contributions[place] as Float64Array,
  ]);
  return { ids, scores, ranks, contributions: Object.fromEntries(named) };
}

function summaryOf({ figures }: Weighed): CriteriaSummary {
  return {
    cannotDiscriminate: figures.filter(isConstant).map(({ criterion }) => criterion),
    criteria: figures,
  };
}

function isConstant({ min, max }: CriterionFigures): boolean {
  return min === max;
}
