import { plain, toDecimal } from '../../kernel/decimal/decimal.js';
import {
  type Batch,
  type BatchOptions,
  type Defined,
  type Reason,
  type Rows,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { rejectRepeatedIds } from '../../kernel/decision/population.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import {
  requireIterable,
  requireObject,
  requireWord,
  throwIssues,
} from '../../kernel/errors/index.js';
import { type Fields, tryRecord } from '../../kernel/schema/index.js';
import type { FigureOutcome, FigureSummary } from './decision.js';
import type { FigureFacts } from './figure-facts.js';
import type { RfmMeasure, RfmPolicy } from './policy.js';
import { readyRfm } from './ready-rfm.js';
import type { RfmReasonCode } from './reasons.js';
import { rfmMeasures, scoreReason, scorerOf, scoresOf } from './score-rule.js';
import { countScores, emptyScoresOf } from './score-sizes.js';

/** By which measure of the policy figures are scored. */
export interface ScoreFiguresOptions extends BatchOptions {
  readonly measure: RfmMeasure;
}

/** The fields of a figure observed elsewhere. */
export const figureFields: Fields<FigureFacts> = { id: { type: 'id' }, value: { type: 'decimal' } };

/**
 * Which score does each figure get by one measure of an RFM policy?
 *
 * For figures that do not come from order lines: days since the last visit, downloads, margin. For customers with their
 * purchases use {@link scoreCustomers}.
 *
 * Units: those of the figures; of `recency` less is better, of `frequency` and `monetary` more. Scores from 1 (worst) up.
 *
 * @param policy - how the measure is cut
 * @param figures - one figure for each subject of the population
 * @param options - `asOf`: the day of the question; `measure`; `explain`: with `full` the reason has the cuts; `onProgress`
 * @returns one decision per figure, in input order; `summary` has the cuts (none where a population without figures
 * should be cut at its quantiles) and the sizes of the scores
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `input/not-one-of`, and one `input` error that lists every row
 * that cannot be read or whose id is repeated: a population takes all or nothing
 * @guarantee equal figures get equal scores; the order of figures changes no score
 * @example
 * ```ts
 * import { defineRfmPolicy, rfmFiveByFive, scoreFigures } from 'clientele/value';
 * const policy = defineRfmPolicy({ ...rfmFiveByFive, recency: { type: 'breaks', breaks: ['30', '90', '180', '365'] } });
 * const visits = [{ id: 'C-1', value: '29.5' }, { id: 'C-2', value: '30' }, { id: 'C-3', value: '400' }];
 * const scored = scoreFigures(policy, visits, { asOf: '2026-09-30', measure: 'recency' });
 * scored.decisions.map((decision) => decision.outcome?.score);   // => [5, 4, 1]
 * ```
 * @category Value
 */
export function scoreFigures(
  policy: Defined<RfmPolicy>,
  figures: Rows<FigureFacts>,
  options: ScoreFiguresOptions,
): Batch<FigureOutcome, FigureSummary, RfmReasonCode> {
  readyRfm(policy);
  const { asOf, explain, onProgress } = readDecideOptions(options, ['measure']);
  const { measure: word } = requireObject(options, '/options', '{ asOf, measure }');
  const measure = requireWord(word, '/options/measure', rfmMeasures);
  requireInForce(policy, asOf, '/options/asOf');
  const population = readFigures(figures);
  const { cuts, exact, score } = scorerOf(
    policy,
    measure,
    population.map(({ value }) => value),
  );
  const decisions = population.map(({ id, value }) => {
    const outcome = { score: score(value), measured: plain(value) };
    return {
      id,
      outcome,
      reasons: explain === 'none' ? [] : [scoreReason(policy, measure, outcome, cuts, explain)],
      policy: refOf(policy),
      asOf,
      missing: [],
    };
  });
  const counts = { received: population.length, accepted: population.length, rejected: 0 };
  onProgress?.(counts);
  const scoreSizes = countScores(
    decisions.map(({ outcome }) => outcome.score),
    scoresOf(policy[measure]),
  );
  const emptyScores = emptyScoresOf(scoreSizes);
  const summary = { cuts, exactCuts: exact, scoreSizes, emptyScores };
  return { decisions, rejected: [], counts, summary, policy: refOf(policy), asOf };
}

function readFigures(figures: unknown) {
  const issues: Reason[] = [];
  const rows = Array.from(requireIterable(figures, '/figures', 'a list of figures'), (row, index) =>
    tryRecord(figureFields, row, `/figures/${index}`, issues),
  ).filter((row) => row !== null);
  if (issues.length > 0) return throwIssues('input', issues, 'cannot score the population');
  rejectRepeatedIds(rows, '/figures');
  return rows.map(({ id, value }) => ({ id, value: toDecimal(value, '') }));
}
