import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { LifetimeReasonCode } from './reasons.js';
import type { PeriodRate, RatePeriod } from './retention-clv.js';

/** Something that can be done with a customer in a state: a mailing, a visit, nothing, letting go. */
export interface MarkovAction {
  readonly action: string;
  /** What comes in, net of what the action costs, in each step. */
  readonly reward: DecimalInput;
  /** How likely each state comes next, in the order of the states; together 1. */
  readonly next: readonly number[];
}

/** A state with what can be done there. */
export interface MarkovChoiceState {
  readonly id: string;
  /** At least one, up to 100; among equally good ones the first is taken. */
  readonly actions: readonly MarkovAction[];
}

/** How customers move between states, depending on what is done. */
export interface MarkovChoiceFigures<P extends RatePeriod = RatePeriod> {
  /** How long one step is. */
  readonly step: P;
  readonly states: readonly MarkovChoiceState[];
  /** Zero or more, for one step; above zero where the horizon is infinite. */
  readonly discount: PeriodRate<NoInfer<P>>;
}

/** An action among those of its state. */
export interface RatedAction {
  readonly action: string;
  /** Of taking it now, and the best one in every state from the next step on. */
  readonly value: number;
  /** How much less that is than the value of the state; zero for the action chosen, and for any as good. */
  readonly behind: number;
}

/** What to do in a state, and why. */
export interface MarkovChoice {
  readonly id: string;
  /** Of a customer who is there now. */
  readonly value: number;
  /** What to do now. */
  readonly action: string;
  /** In the order they were given. */
  readonly actions: readonly RatedAction[];
  /** What to do at which step, both ends included, the last step of an endless horizon being `null`; it changes only as the end of a finite one draws near. */
  readonly plan: readonly {
    readonly from: number;
    readonly to: number | null;
    readonly action: string;
  }[];
}

/** The best action in each state. */
export interface MarkovChoices {
  /** In the order of the states; `null` where values do not exist. */
  readonly states: readonly MarkovChoice[] | null;
  /**
   * The proof: by how much the value of a state, at most, misses that of its best action now and the same values after (Bellman's equation), relative to the
   * amounts involved. Within 1e-9 nothing can do better, but for rounding.
   */
  readonly residual: number | null;
  /** Why there is no choice; else none. */
  readonly reasons: readonly Reason<LifetimeReasonCode>[];
}
