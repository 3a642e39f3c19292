export { advanceStage } from './advance-stage.js';
export type {
  OpenTransition,
  RefusedEvent,
  ReplayOutcome,
  StageOutcome,
  StageStretch,
  StageSummary,
} from './decision.js';
export {
  defineLifecycle,
  lintLifecycle,
  parseLifecycle,
  safeParseLifecycle,
} from './define-lifecycle.js';
export type { StageEvent, StageFacts, StageHistory } from './facts.js';
export type {
  Lifecycle,
  LifecycleDraft,
  StageRule,
  StageRuleDraft,
  TransitionRule,
} from './policy.js';
export { type LadderEvent, type LadderStage, relationshipLadder } from './presets.js';
export type { LifecycleErrorCode, LifecycleReasonCode } from './reasons.js';
export type { ReplayOptions } from './replay-options.js';
export { replayStage } from './replay-stage.js';
export { replayStages } from './replay-stages.js';
