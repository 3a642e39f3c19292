export type {
  FigureOutcome,
  FigureSummary,
  RfmColumns,
  RfmOutcome,
  RfmSummary,
} from './decision.js';
export {
  defineRfmPolicy,
  lintRfmPolicy,
  parseRfmPolicy,
  safeParseRfmPolicy,
} from './define-rfm-policy.js';
export { type RfmValueSegment, rfmEightSegments } from './eight-segments.js';
export type { RfmSegment } from './eleven-segments.js';
export type { FigureFacts } from './figure-facts.js';
export type {
  BreakScoreRule,
  CombinedScore,
  CutBoundary,
  FrequencyCount,
  FrequencyRule,
  FrequencyRuleDraft,
  QuantileRule,
  QuantileScoreRule,
  RfmMeasure,
  RfmPolicy,
  RfmPolicyDraft,
  ScoreRange,
  ScoreRule,
  ScoreRuleDraft,
  SegmentRule,
} from './policy.js';
export { rfmFiveByFive, rfmFixedBreaks, rfmLikeR } from './presets.js';
export { type ScoreCustomersOptions, scoreCustomers } from './score-customers.js';
export { type ScoreFiguresOptions, scoreFigures } from './score-figures.js';
