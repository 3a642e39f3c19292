import type { DateString } from '../../kernel/calendar/index.js';
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
  /** What is lacking of each measure, below zero where it has to fall, of a composite in `points`; where any one is enough, each of them. Grids and conditions by text tell nothing. */
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

/** A floor or pin, as it was given. */
export interface GivenGrade {
  readonly source: (typeof assignmentSources)[number];
  readonly by: string | null;
  readonly why: string | null;
  readonly start: DateString;
  /** The first day on which it no longer holds, after its challenge where that was made good; `null`: until further notice. */
  readonly end: DateString | null;
}

/** The granted grade of one member as of a date. */
export interface GrantedOutcome<Grade extends string = string> {
  readonly grade: Grade;
  /** The first day of the stretch with this grade. */
  readonly since: DateString;
  /** The first day that the running period by rule does not cover, which is that of its review, or of a drop that waits; `null`: never. */
  readonly end: DateString | null;
  readonly source: GrantSource;
  /** The floor or pin that holds it; `null` where none does. */
  readonly assigned: GivenGrade | null;
  /** What the figures of the window say at the close of the day, where what it takes to keep is asked of the grade by rule and below; `null`: cannot be told. */
  readonly computed: Grade | null;
  /** The grade by rule, without lifetime grades, floors and pins. */
  readonly byRule: Grade;
  /** A drop that waits: what it goes down to, and the day it takes effect. */
  readonly pending: { readonly grade: Grade; readonly on: DateString | null } | null;
  /** The days that are added up at the close of the day; the end is `null` on the last day that can be written. */
  readonly window: { readonly start: DateString; readonly end: DateString | null };
  /** The figures of the window. */
  readonly measures: Readonly<Record<string, DecimalString>>;
  /** The grade above that by rule; `null` at the top. */
  readonly next: GradeDistance<Grade> | null;
  /** What keeps the grade by rule at the next review; `null` where there is none, or for the lowest grade. */
  readonly keep: GradeDistance<Grade> | null;
  /** Every stretch, the oldest first. */
  readonly history: readonly GradeStretch<Grade>[];
}
