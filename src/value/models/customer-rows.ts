import type { ModelUnit } from './facts.js';

/**
 * What a purchase model reads of its customers, equal rows together: purchases after the first (x), age at the last one
 * (tx), age (T; opportunities where time is counted in them), how many customers have that row, and mean spend where money is
 * modelled.
 */
export interface CustomerRows {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly age: Float64Array;
  readonly weight: Float64Array;
  readonly spend: Float64Array;
}

/**
 * The log-likelihood of parameters, over weighted rows; its gradient in the parameters themselves is written into
 * `gradient`.
 */
export type LogLikelihood = (
  parameters: Float64Array,
  rows: CustomerRows,
  gradient: Float64Array,
) => number;

/** Customers as columns of numbers, in the order in which they came. */
export interface ReadCustomers extends CustomerRows {
  readonly unit: ModelUnit | null;
  /** Did they come as columns? */
  readonly asColumns: boolean;
  readonly ids: readonly (string | null)[] | null;
  readonly holdout: Float64Array;
}
