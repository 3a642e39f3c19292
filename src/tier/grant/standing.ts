import type { Decimal } from '../../kernel/decimal/decimal.js';
import type { Reached } from '../compute/rule.js';
import type { MemberEvent, MemberFacts } from './facts.js';
import type { Ledger } from './ledger.js';
import type { RunningPeriod } from './period-end.js';
import type { ReadyGrant } from './ready-grant.js';
import type { GrantReasonCode } from './reasons.js';

/** A drop that waits. */
export interface Pending {
  readonly level: number;
  readonly found: number;
  /** The day it takes effect. */
  readonly on: number;
  readonly by: 'grace' | 'tenure';
}

/** The measurement that the running grade stands on. */
export interface Basis {
  readonly start: number;
  readonly end: number;
  /** Did it enter the grade, or keep it? */
  readonly entered: boolean;
  readonly carried: Carried | null;
}

/** Figures above what keeping took, which count once more in the window that starts on a day. */
export interface Carried {
  readonly start: number;
  readonly figures: ReadonlyMap<string, Decimal>;
}

/** Something that a stage did, on a day. */
export interface Step {
  readonly code: GrantReasonCode;
  readonly day: number;
  /** Days of the events that it looked at, for `explain: 'full'`. */
  readonly start: number;
  readonly end: number;
  readonly params: Readonly<Record<string, string | number | null>>;
  /** What was carried into the window at the time. */
  readonly carried: Carried | null;
}

/** A stretch of the history by rule: from a day on. */
export interface RuleStretch {
  readonly start: number;
  readonly level: number;
  readonly source: 'rule' | 'grace';
}

/** Where a member stands by rule, and the way there. Changed in place while the days go by. */
export interface Course {
  readonly member: MemberFacts;
  readonly ledger: Ledger;
  /** The days with returns, under the rule that opens decisions again. */
  readonly returns: ReadonlySet<number>;
  /** Returns that name no event, by day: where they count is found when they come. */
  readonly open: ReadonlyMap<number, readonly MemberEvent[]>;
  readonly joined: number;
  readonly begun: number;
  level: number;
  since: number;
  period: RunningPeriod;
  pending: Pending | null;
  cooldownEnd: number | null;
  basis: Basis | null;
  carried: Carried | null;
  /** Events from this day on count towards reaching the grade anew. */
  countFrom: number;
  readonly stretches: RuleStretch[];
  readonly steps: Step[];
  /** Figures that would have been needed, and the day they were; nothing after it can be told. */
  untold: { readonly day: number; readonly missing: readonly string[] } | null;
}

/** What a course is moved by: the rule, and who says what a measurement reaches. */
export interface Mover {
  readonly ready: ReadyGrant;
  /** What the window that ends before a day reaches; what it takes to keep is asked of `held` and below. `null`: nothing can be told yet. */
  readonly measure: (course: Course, end: number, held: number | null) => Reached | null;
}
