export type { FigureOutcome, FigureSummary, RfmOutcome, RfmSummary } from './decision.js';
export {
  defineRfmPolicy,
  lintRfmPolicy,
  parseRfmPolicy,
  safeParseRfmPolicy,
} from './define-rfm-policy.js';
export type { FigureFacts } from './figure-facts.js';
export type {
  RfmMeasure,
  RfmPolicy,
  RfmPolicyDraft,
  ScoreRange,
  ScoreRule,
  ScoreRuleDraft,
  SegmentRule,
} from './policy.js';
export { type RfmSegment, rfmFiveByFive } from './presets.js';
export { type ScoreCustomersOptions, scoreCustomers } from './score-customers.js';
export { type ScoreFiguresOptions, scoreFigures } from './score-figures.js';
