import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Measures } from '../../kernel/decision/index.js';

/** Where an assigned grade comes from. */
export const assignmentSources = ['manual', 'match', 'trial', 'gift', 'import'] as const;

/** What happened on a day that may count towards a grade: a purchase, a night, a return. */
export interface MemberEvent<M extends string = string> {
  readonly id: string;
  readonly date: DateString;
  /** What it adds to each measure; returns are negative. */
  readonly measures: { readonly [K in M]?: DecimalInput };
  /** Its type, for policies that say which types count. */
  readonly type?: string;
  /** `false`: it never counts (a redemption, a transfer, a cancelled order). */
  readonly qualifies?: boolean;
  /** The id of the event that this one returns. */
  readonly of?: string;
  /** The day it became known; `date` unless told. */
  readonly recordedOn?: DateString;
}

/** A grade that somebody gave, beside the rules, on [start, end). */
export interface GradeAssignment<Grade extends string = string> {
  readonly grade: Grade;
  readonly start: DateString;
  /** The first day on which it no longer holds; `null`: until further notice. */
  readonly end: DateString | null;
  /** `manual` unless told. */
  readonly source?: (typeof assignmentSources)[number];
  readonly by?: string;
  readonly why?: string;
  /** The id of the policy that it is for, where a customer is graded by several; every policy unless told. */
  readonly policy?: string;
  /** The day it became known; `start` unless told. */
  readonly recordedOn?: DateString;
  /** A match or trial that is made good: reaching these figures with events on its days moves its end to `extendTo`. */
  readonly challenge?: {
    readonly atLeast: Readonly<Record<string, DecimalInput>>;
    readonly extendTo: DateString | null;
  };
}

/** What is known of one member over time. */
export interface MemberFacts<Grade extends string = string, M extends string = string> {
  readonly id: string;
  /** Begins that day in the lowest grade. */
  readonly joined: DateString;
  readonly events: readonly MemberEvent<M>[];
  /** The history begins with this grade instead, on `since`, and its first period ends on `end`. */
  readonly held?: {
    readonly grade: Grade;
    readonly since: DateString;
    readonly end: DateString | null;
    /** The id of the policy that it is for, where a customer is graded by several; every policy unless told. */
    readonly policy?: string;
  };
  /** Figures that events do not add up to (complaints, a margin rate), one each or by period. */
  readonly measures?: Measures<M>;
  /** Not below this grade while it holds. */
  readonly floors?: readonly GradeAssignment<Grade>[];
  /** Exactly this grade while it holds, before every floor. */
  readonly pins?: readonly GradeAssignment<Grade>[];
}
