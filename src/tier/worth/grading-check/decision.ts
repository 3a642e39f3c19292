import type { DecimalString, Ratio } from '../../../kernel/decimal/index.js';

/** Are there more customers than the managers can look after? */
export interface SpanAnswer {
  readonly check: 'span';
  readonly holds: boolean | null;
  readonly customers: number;
  /** How many customers the managers can look after; `null` where their number is not known. */
  readonly capacity: DecimalString | null;
  /** Customers beyond that; below zero where there are fewer. */
  readonly margin: DecimalString | null;
}

/** Are enough customers likely to bring more than one sale or service? */
export interface RepeatAnswer {
  readonly check: 'purchases';
  readonly holds: boolean | null;
  /** Customers of whom enough is expected. */
  readonly reached: number;
  /** Customers of whom it is not known; they decide only where it depends on them. */
  readonly unknown: number;
  /** `reached` in proportion to all customers; `null` where there is none. */
  readonly share: Ratio | null;
  readonly wanted: DecimalString;
  /** Customers beyond the share wanted, not counting those that are not known; below zero where there are fewer. */
  readonly margin: DecimalString | null;
}

/** Do the largest customers hold enough of the value? */
export interface TopShareAnswer {
  readonly check: 'values';
  readonly type: 'top-share';
  readonly holds: boolean | null;
  /** What the top holds, in proportion to the whole; `null` where a value is not known, or the total is zero. */
  readonly share: Ratio | null;
  readonly wanted: DecimalString;
  /** Value beyond the share wanted, in the unit of the values. */
  readonly margin: DecimalString | null;
  readonly unknown: number;
  /** Values below zero. */
  readonly negative: number;
}

/** Are the values unequal enough? */
export interface GiniAnswer {
  readonly check: 'values';
  readonly type: 'gini';
  readonly holds: boolean | null;
  readonly gini: number | null;
  readonly wanted: DecimalString;
  readonly margin: number | null;
  readonly unknown: number;
  readonly negative: number;
}

/** One of the three checks with its figures. `holds` is `null` where it cannot be told. */
export type GradingCheck = SpanAnswer | RepeatAnswer | TopShareAnswer | GiniAnswer;

/** Whether it is worth while to grade. */
export interface GradingNeed {
  /** All three checks hold. */
  readonly grade: boolean;
  /** The span of management, repeat purchases, the spread of values. */
  readonly checks: readonly GradingCheck[];
}
