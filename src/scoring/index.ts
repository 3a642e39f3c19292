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
