import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { LifetimeReasonCode } from './reasons.js';
import type { PeriodRate, RatePeriod } from './retention-clv.js';

/** A state in which a customer can be: a stage, a grade, so many periods since the last purchase. */
export interface MarkovState {
  readonly id: string;
  /** What comes in, net, in each step spent in the state; may be negative. */
  readonly reward: DecimalInput;
  /** How likely each state comes next, in the order of the states; together 1. */
  readonly next: readonly number[];
  /** How many customers are in the state now; without it they are not counted. */
  readonly customers?: DecimalInput;
}

/** How customers move between states, and what they bring in there. */
export interface MarkovFigures<P extends RatePeriod = RatePeriod> {
  /** How long one step is. */
  readonly step: P;
  readonly states: readonly MarkovState[];
  /** Zero or more, for one step. */
  readonly discount: PeriodRate<NoInfer<P>>;
}

/** How far to look. */
export interface MarkovHorizon {
  /** The last step that counts, from 0 (only what comes in now), or `infinite`. */
  readonly horizon: number | 'infinite';
}

/** What a customer is worth who is in a state now. */
export interface MarkovValue {
  readonly id: string;
  /** `null` where the sum has no limit. */
  readonly value: number | null;
  /**
   * How many steps are expected in each state, in the order of the states, a step t from now counting (1 + d)⁻ᵗ; times the rewards they come to the
   * value. `null` for a state in which the customer stays for ever without a discount; no list where there is no value.
   */
  readonly visits: readonly (number | null)[] | null;
}

/** The lifetime value of a customer in each state. */
export interface MarkovClv {
  /** In the order of the states. */
  readonly states: readonly MarkovValue[];
  /** Of all customers that were counted; `null` where none were, or one of them has no value. */
  readonly total: number | null;
  /** Which states have no value and why; else none. */
  readonly reasons: readonly Reason<LifetimeReasonCode>[];
}
