export type {
  CriteriaOutcome,
  CriteriaRanking,
  CriteriaSummary,
  CriterionFigures,
  CriterionLine,
} from './criteria/decision.js';
export {
  defineCriteriaPolicy,
  lintCriteriaPolicy,
  parseCriteriaPolicy,
  safeParseCriteriaPolicy,
} from './criteria/define-criteria-policy.js';
export type { CriteriaColumns, CriteriaFacts } from './criteria/facts.js';
export type {
  CriteriaPolicy,
  CriteriaPolicyDraft,
  CriteriaWeights,
  Criterion,
  Direction,
  FixedRange,
  Normalisation,
} from './criteria/policy.js';
export { type CustomerCriterion, customerComposite } from './criteria/presets.js';
export { rankByCriteria } from './criteria/rank-by-criteria.js';
export type {
  RankOutcome,
  RankSummary,
  ScoreLine,
  ScoreOutcome,
  ScoreSummary,
} from './decision.js';
export {
  defineScorecard,
  lintScorecard,
  parseScorecard,
  safeParseScorecard,
} from './define-scorecard.js';
export type { Scored, ScoredFacts } from './facts.js';
export type {
  Deduction,
  PointsRule,
  Scorecard,
  ScorecardDraft,
  ScoredMeasure,
  ScoreGrade,
  Weights,
} from './policy.js';
export { rankSubjects } from './rank-subjects.js';
export type { ScoringErrorCode, ScoringReasonCode } from './reasons.js';
export { scoreSubjects } from './score-subjects.js';
