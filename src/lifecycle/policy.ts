import type { Condition, Label, Policy, PolicyDraft } from '../kernel/decision/index.js';

/** A stage of a relationship or a process, in the order of progress. */
export interface StageRule<Stage extends string = string> {
  readonly stage: Stage;
  readonly label?: Label;
  /** Meant to be left by nothing. */
  readonly final?: boolean;
  /** Entered on day d with `afterDays` n, the stage lasts for [d, d + n); on d + n the next one is entered, before the events of that day. */
  readonly limit?: { readonly afterDays: number; readonly to: Stage };
  /** What to do with a subject in this stage. */
  readonly strategy?: Label;
}

/** {@link StageRule} as it is typed: only `stage` declares a name. */
export type StageRuleDraft<Stage extends string = string> = Omit<StageRule<Stage>, 'limit'> & {
  readonly limit?: { readonly afterDays: number; readonly to: NoInfer<Stage> };
};

/** What an event does to a subject in a stage, if its guard holds. */
export interface TransitionRule<Stage extends string = string, Event extends string = string> {
  readonly from: Stage;
  readonly event: Event;
  readonly to: Stage;
  /** The guard, asked about the data of the event; guards of one stage and event exclude each other. */
  readonly when?: Condition;
}

/** Stages, events, guards and time limits, as data. */
export interface Lifecycle<Stage extends string = string, Event extends string = string>
  extends Policy {
  readonly stages: readonly StageRule<Stage>[];
  readonly initial: Stage;
  readonly transitions: readonly TransitionRule<Stage, Event>[];
  /** When `true`, a transition to a stage listed earlier than the present one is refused. */
  readonly forwardOnly: boolean;
}

/** {@link Lifecycle} as it is typed: `forwardOnly` is `false` unless told. */
export interface LifecycleDraft<Stage extends string = string, Event extends string = string>
  extends PolicyDraft {
  readonly stages: readonly StageRuleDraft<Stage>[];
  readonly initial: NoInfer<Stage>;
  readonly transitions: readonly TransitionRule<NoInfer<Stage>, Event>[];
  readonly forwardOnly?: boolean;
}
