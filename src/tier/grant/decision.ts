import type { DateString, Period } from '../../kernel/calendar/index.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import type { assignmentSources } from './facts.js';

/** What holds a granted grade: the rules, a grace period or tenure against a drop, a lifetime grade, or somebody's floor or pin. */
export type GrantSource = 'rule' | 'grace' | 'lifetime' | 'floor' | 'pin';

/** What is lacking, by measure. */
export type Distance = Readonly<Record<string, DecimalString>>;

/** How far it is to a grade. */
export interface GradeDistance<Grade extends string = string> {
  readonly grade: Grade;
  /** Is all that it takes reached already? */
  readonly met: boolean;
  /** What is lacking of each measure; where any one is enough, each of them. */
  readonly distance: Distance;
  /** The last day that counts; `null`: none. */
  readonly deadline: DateString | null;
}

/** A stretch of time with one granted grade. */
export interface GradeStretch<Grade extends string = string> {
  readonly start: DateString;
  /** The first day on which it no longer holds; `null`: still running as of the date asked for. */
  readonly end: DateString | null;
  readonly grade: Grade;
  readonly source: GrantSource;
  /** Who gave it, for floors and pins. */
  readonly assigned: (typeof assignmentSources)[number] | null;
}

/** The granted grade of one member as of a date. */
export interface GrantedOutcome<Grade extends string = string> {
  readonly grade: Grade;
  /** The first day of the stretch with this grade. */
  readonly since: DateString;
  /** The first day that the running period by rule does not cover, which is that of its review; `null`: never. */
  readonly end: DateString | null;
  readonly source: GrantSource;
  /** What the figures of the window say at the close of the day. */
  readonly computed: Grade;
  /** The grade by rule, without lifetime grades, floors and pins. */
  readonly byRule: Grade;
  /** A drop that waits: what it goes down to, and the day it takes effect. */
  readonly pending: { readonly grade: Grade; readonly on: DateString } | null;
  readonly window: Period;
  /** The figures of the window. */
  readonly measures: Readonly<Record<string, DecimalString>>;
  /** The grade above that by rule; `null` at the top. */
  readonly next: GradeDistance<Grade> | null;
  /** What keeps the grade by rule at the next review; `null` where there is none, or for the lowest grade. */
  readonly keep: GradeDistance<Grade> | null;
  /** Every stretch, the oldest first. */
  readonly history: readonly GradeStretch<Grade>[];
}
