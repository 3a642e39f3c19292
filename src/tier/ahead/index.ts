export {
  type CompareGradingsOptions,
  compareGradings,
  type GradedBatch,
  type GradingMigration,
} from './compare-gradings.js';
export { compareGrantPolicies } from './compare-grant-policies.js';
export { type CompareTierOptions, compareTierPolicies } from './compare-tier-policies.js';
export type { TierComparisonSummary } from './comparison-of.js';
export {
  type DowngradeDecision,
  type DowngradeOptions,
  type DowngradeSummary,
  findDowngrade,
  findDowngrades,
} from './find-downgrades.js';
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
export type { ComingDrop, DowngradeOutcome } from './foresee.js';
export type { GradeCosts } from './grade-costs.js';
export type { GradeHolder } from './held-facts.js';
export type { GradeMigration } from './migration.js';
export type { LookAhead } from './read-within.js';
export {
  type SweepOptions,
  type SweptThreshold,
  sweepThresholds,
  type ThresholdSweep,
} from './sweep-thresholds.js';
