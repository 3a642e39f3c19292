import type { DecimalString } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { SharingReasonCode } from './reasons.js';

/** What one customer gets: `share` = `minimum` + `remainder`. */
export interface ResourceOutcome<Grade extends string = string> {
  readonly grade: Grade;
  readonly share: DecimalString;
  /** What was given of the minimum. */
  readonly minimum: DecimalString;
  /** What the minimum lacks, because there was not enough. */
  readonly lack: DecimalString;
  /** What was given of the rest. */
  readonly remainder: DecimalString;
  /** Does the maximum hold the share? */
  readonly atMaximum: boolean;
}

/** What all customers of a grade get together. */
export interface GradeShare {
  readonly customers: number;
  readonly share: DecimalString;
  readonly minimum: DecimalString;
  readonly remainder: DecimalString;
}

/** The whole: `total` = `shared` + `unplaced`, and the grades sum to `shared`. */
export interface ResourceSummary<Grade extends string = string> {
  /** `false`: the minimums come to more than there is, and the policy refuses to cut them. */
  readonly determined: boolean;
  readonly total: DecimalString;
  readonly shared: DecimalString;
  /** What nobody could take; the reasons say why. */
  readonly unplaced: DecimalString;
  /** By how much the minimums exceed the total; zero where they do not. */
  readonly lack: DecimalString;
  readonly grades: Readonly<Record<Grade, GradeShare>>;
  readonly reasons: readonly Reason<SharingReasonCode>[];
}
