import type { Defined, Finding } from '../kernel/decision/index.js';
import { attempt, type Result } from '../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../kernel/schema/index.js';
import { lintCard } from './lint-scorecard.js';
import { scoringMessages } from './messages.js';
import type { Scorecard, ScorecardDraft } from './policy.js';
import { scorecardFormat } from './scorecard-format.js';
import { scorecardSchema } from './scorecard-schema.js';

const kind: PolicyKind<Scorecard> = {
  format: scorecardFormat,
  noun: 'a scorecard',
  schema: scorecardSchema,
  lint: lintCard,
  messages: scoringMessages,
};

/**
 * How do I write down an appraisal form: what counts, how much, and what grade it makes?
 *
 * In code; for JSON from a file use {@link parseScorecard}. The names of measures, grades and deductions become literal types.
 *
 * @param draft - measures with their rules, weights, the rule for missing figures; deductions, floor and grades if wanted
 * @returns a frozen, checked copy that {@link scoreSubjects} and {@link rankSubjects} take
 * @throws {@link ClienteleError} kind `policy`, with everything that {@link lintScorecard} calls an error: `policy/…` for the shape,
 * `scoring/weights-not-one`, `scoring/weight-unknown`, `scoring/bands-not-ascending`, `scoring/grades-not-descending`
 * @example
 * ```ts
 * import { defineScorecard } from 'clientele/scoring';
 * const card = defineScorecard({
 *   id: 'dealer-card', version: '4', effective: { start: '2026-01-01', end: null }, missing: 'redistribute',
 *   measures: [{ id: 'completion', rule: { type: 'ratio', zeroBelow: '0.6', maximumPoints: '120' } }, { id: 'display', rule: { type: 'grades', grades: { good: '100', poor: '0' } } }],
 *   weights: { type: 'given', weights: { completion: '0.7', display: '0.3' } },
 *   grades: [{ grade: 'A', from: '90' }, { grade: 'B', from: '75' }],
 * });
 * card.deductions;   // => []
 * ```
 * @category Scoring
 */
export function defineScorecard<
  const M extends string,
  const G extends string = never,
  const D extends string = never,
>(draft: ScorecardDraft<M, G, D>): Defined<Scorecard<M, G, D>> {
  return defineDocument(kind, draft) as unknown as Defined<Scorecard<M, G, D>>;
}

/**
 * How do I read a scorecard from JSON?
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy
 * @throws {@link ClienteleError} as {@link defineScorecard}
 * @category Scoring
 */
export function parseScorecard(json: unknown): Defined<Scorecard> {
  return defineDocument(kind, json);
}

/**
 * {@link parseScorecard} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Scoring
 */
export function safeParseScorecard(json: unknown): Result<Defined<Scorecard>> {
  return attempt(() => parseScorecard(json));
}

/**
 * What is wrong with this draft of a scorecard?
 *
 * @param draft - any document
 * @returns every finding; without one of severity `error` the draft can be defined
 * @example
 * ```ts
 * import { lintScorecard } from 'clientele/scoring';
 * lintScorecard({
 *   id: 'card', version: '1', effective: { start: '2026-01-01', end: null }, missing: 'zero',
 *   measures: [{ id: 'completion', rule: { type: 'ratio' } }], weights: { type: 'given', weights: { completion: '0.9' } },
 * }).map((finding) => [finding.code, finding.params['sum']]);   // => [['scoring/weights-not-one', '0.9']]
 * ```
 * @category Scoring
 */
export function lintScorecard(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
