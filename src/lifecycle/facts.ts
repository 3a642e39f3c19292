import type { DateString } from '../kernel/calendar/index.js';
import type { ConditionFacts } from '../kernel/decision/index.js';

/** Something that happened to a subject on a day; `recordedOn` is the day it became known, if that was later. */
export interface StageEvent<Event extends string = string> {
  readonly id: string;
  readonly date: DateString;
  readonly event: Event;
  /** Figures and words that guards look at. */
  readonly data?: ConditionFacts;
  readonly recordedOn?: DateString;
}

/** The log of one subject: the day it entered the first stage, and everything since, in any order. */
export interface StageHistory<Event extends string = string> {
  readonly id: string;
  readonly start: DateString;
  readonly events: readonly StageEvent<Event>[];
}

/**
 * Where a subject stands: its stage, the day it was entered, and when its time limit fires. Keep all three of an outcome:
 * an event that leads back to the same stage moves the deadline but not `since`.
 */
export interface StageFacts<Stage extends string = string> {
  readonly id: string;
  readonly stage: Stage;
  readonly since: DateString;
  /** As an outcome told it; left out, the time limit counts from `since`. */
  readonly deadline?: DateString | null;
}
