import type { ConditionReasonCode } from '../../kernel/decision/index.js';
import type { BaseReasonCode } from './reasons.js';

/** A code of a reason about labels; conditions speak their own language. */
export type LabelReasonCode = BaseReasonCode | ConditionReasonCode;

/** The labels of one customer. */
export interface LabelOutcome<D extends string = string, L extends string = string> {
  /**
   * By dimension, in the order of the policy. An empty list: known to have none; `null`: cannot be told, whether it has one,
   * or which.
   */
  readonly labels: Readonly<Record<D, readonly L[] | null>>;
  /** By dimension: labels whose condition cannot be told. */
  readonly unknown: Readonly<Record<D, readonly L[]>>;
}

/** How many customers have which label. */
export interface LabelSummary<D extends string = string, L extends string = string> {
  readonly sizes: Readonly<Record<D, Readonly<Partial<Record<L, number>>>>>;
  /** By dimension: customers known to have no label in it. */
  readonly without: Readonly<Record<D, number>>;
  /** By dimension: customers of whom it cannot be told. */
  readonly undetermined: Readonly<Record<D, number>>;
  /** Customers without a label in any dimension. */
  readonly unlabelled: number;
}
