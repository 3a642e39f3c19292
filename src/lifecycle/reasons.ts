import type { ConditionReasonCode } from '../kernel/decision/index.js';

/** The codes of the reasons that this room gives; their words are in `explain`. */
export const lifecycleReasonCodes = [
  'lifecycle/in-stage',
  'lifecycle/started',
  'lifecycle/moved-by-event',
  'lifecycle/moved-by-limit',
  'lifecycle/stayed-by-event',
  'lifecycle/no-transition',
  'lifecycle/guard-failed',
  'lifecycle/guard-unknown',
  'lifecycle/backward',
  'lifecycle/open-transition',
  'lifecycle/deadline',
  'lifecycle/not-started',
  'lifecycle/duplicates',
  'lifecycle/later-events',
] as const;

/** A code of a reason of this room; guards speak the language of conditions. */
export type LifecycleReasonCode = (typeof lifecycleReasonCodes)[number] | ConditionReasonCode;

/** The codes of the errors and lint findings of this room. */
export const lifecycleErrorCodes = [
  'lifecycle/unknown-stage',
  'lifecycle/unknown-target',
  'lifecycle/ambiguous',
  'lifecycle/dead-end',
  'lifecycle/unreachable',
  'lifecycle/final-is-left',
  'lifecycle/event-before-start',
] as const;

/** A code of an error or lint finding of this room. */
export type LifecycleErrorCode = (typeof lifecycleErrorCodes)[number];
