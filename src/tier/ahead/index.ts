export {
  type CompareGradingsOptions,
  compareGradings,
  type GradedBatch,
  type GradingMigration,
} from './compare-gradings.js';
export { type CompareTierOptions, compareTierPolicies } from './compare-tier-policies.js';
export type { TierComparisonSummary } from './comparison-of.js';
export {
  type DistanceOptions,
  type DistanceOutcome,
  findGradeDistance,
} from './find-grade-distance.js';
export {
  type FoundThreshold,
  type FoundThresholds,
  findGradeThresholds,
  type WantedShares,
} from './find-grade-thresholds.js';
export type { GradeHolder } from './held-facts.js';
export type { GradeMigration } from './migration.js';
export {
  type SweepOptions,
  type SweptThreshold,
  sweepThresholds,
  type ThresholdSweep,
} from './sweep-thresholds.js';
