import type { DateString } from '../kernel/calendar/index.js';

/** One stretch of a history: a stage from a day until the next change, and what brought it about. */
export interface StageStretch<Stage extends string = string> {
  readonly stage: Stage;
  readonly since: DateString;
  /** `null` for the first stretch; an event id; or the time limit of the stage before. */
  readonly by: { readonly event: string } | { readonly limit: Stage } | null;
}

/** A transition that is open from the present stage, and the data its guard asks for. */
export interface OpenTransition<Stage extends string = string, Event extends string = string> {
  readonly event: Event;
  readonly to: Stage;
  readonly asks: readonly string[];
}

/** An event that changed nothing, and why. */
export interface RefusedEvent {
  readonly id: string;
  readonly code:
    | 'lifecycle/no-transition'
    | 'lifecycle/guard-failed'
    | 'lifecycle/guard-unknown'
    | 'lifecycle/backward';
}

/** The stage of one subject. */
export interface StageOutcome<Stage extends string = string, Event extends string = string> {
  readonly stage: Stage;
  /** The day the present stretch in this stage began; coming back to the same stage by an event does not begin a new one. */
  readonly since: DateString;
  /** When the time limit of the stage fires, or `null` without a limit. An event that comes back to the stage restarts it. */
  readonly deadline: DateString | null;
  readonly open: readonly OpenTransition<Stage, Event>[];
}

/** The stage of one subject with the way that led to it. */
export interface ReplayOutcome<Stage extends string = string, Event extends string = string>
  extends StageOutcome<Stage, Event> {
  readonly history: readonly StageStretch<Stage>[];
  readonly refused: readonly RefusedEvent[];
}

/** What belongs to all subjects of a replay. */
export interface StageSummary<Stage extends string = string> {
  readonly sizes: Readonly<Record<Stage, number>>;
}
