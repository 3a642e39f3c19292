import type { Reason } from '../../kernel/decision/index.js';
import type { ModelsReasonCode } from './reasons.js';

/** What a model says of one customer; `outcome: null` where it cannot tell, with the reason. */
export interface Prediction<O> {
  /** `null` where the row had none. */
  readonly id: string | null;
  readonly outcome: O;
  readonly reasons: readonly Reason<ModelsReasonCode>[];
}

/** What a model says of customers, in the order of their rows, and of all of them together. */
export interface Predictions<O, S> {
  readonly decisions: readonly Prediction<O>[];
  readonly summary: S;
}

/** What a customer will buy. */
export interface PurchaseOutlook {
  /** The chance that the customer has not left by the end of observation. */
  readonly pAlive: number;
  /** Expected purchases within the horizon. */
  readonly expected: number;
  /**
   * Interval of `expected`, for what is unknown about the parameters (not for what the customer happens to do); `null` where the
   * model has no covariance, or no level was asked for.
   */
  readonly low: number | null;
  readonly high: number | null;
  /** How likely the model finds this history, as a natural logarithm. */
  readonly logLikelihood: number;
  /** Expected purchases without an end, discounted; `null` without a discount, and of models other than Pareto/NBD and BG/BB. */
  readonly discounted: number | null;
  /** The chance to be there at the next opportunity: BG/BB only, else `null`. Published tables show this one. */
  readonly pAliveNext: number | null;
}

/** All customers together, by weight. */
export interface PurchaseOutlookSummary {
  readonly customers: number;
  readonly pAlive: number;
  readonly expected: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly discounted: number | null;
}

/** The same as columns, ids beside them; columns that were not asked for are `null`. */
export interface PurchaseOutlookColumns {
  readonly ids: readonly (string | null)[] | null;
  readonly pAlive: Float64Array;
  readonly expected: Float64Array;
  readonly low: Float64Array | null;
  readonly high: Float64Array | null;
  readonly discounted: Float64Array | null;
  readonly summary: PurchaseOutlookSummary;
}
