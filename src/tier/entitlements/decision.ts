import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import type { Label } from '../../kernel/decision/index.js';
import type { GradeEntitlement } from './policy.js';

/** A figure, or `true` where having it is all that counts. */
export type EntitlementValue = DecimalString | true;

/** One thing that a customer gets. */
export interface CustomerEntitlement {
  readonly id: string;
  readonly label: Label | null;
  readonly type: GradeEntitlement['type'];
  readonly value: EntitlementValue;
  /** The unit of the figure; `null`: none was told. */
  readonly unit: string | null;
  readonly better: GradeEntitlement['better'];
  /** The first day on which the customer has it: that of the entitlement, of the policy, or of the grade where that was told, whichever is last. */
  readonly start: DateString;
  /** The first day on which it ends by its own dates or those of the policy; `null`: until further notice. */
  readonly end: DateString | null;
  /** What it costs a year; `null`: not told. */
  readonly cost: DecimalString | null;
}

/** Why a customer does not have an entitlement. */
export type WithheldBecause = 'higher-grade' | 'lower-grade' | 'not-begun' | 'ended';

/** One thing that a customer does not get. */
export interface WithheldEntitlement<Grade extends string = string> {
  readonly id: string;
  readonly label: Label | null;
  readonly type: GradeEntitlement['type'];
  /**
   * `higher-grade`: from `grade` up; `lower-grade`: only `grade` and others below have it; `not-begun`, `ended`: the grade has it,
   * but on other days.
   */
  readonly because: WithheldBecause;
  /** The nearest grade that has it; `null` where nobody has. */
  readonly grade: Grade | null;
  /** What that grade gets, or what the customer will get or got. */
  readonly value: EntitlementValue | null;
  readonly unit: string | null;
  /** The first day of one that has not begun, the first day without one that has ended. */
  readonly date: DateString | null;
}

/** What the grade above gets beyond that. */
export interface NextEntitlements<Grade extends string = string> {
  readonly grade: Grade;
  readonly adds: readonly {
    readonly id: string;
    readonly label: Label | null;
    readonly before: EntitlementValue | null;
    readonly after: EntitlementValue;
    readonly unit: string | null;
  }[];
}

/** What a customer gets as of a date. */
export interface EntitlementsOutcome<Grade extends string = string> {
  /** `null`: the customer has no grade, and gets nothing. */
  readonly grade: Grade | null;
  readonly entitlements: readonly CustomerEntitlement[];
  readonly withheld: readonly WithheldEntitlement<Grade>[];
  /** `null` at the top. */
  readonly next: NextEntitlements<Grade> | null;
  /** The costs a year that are told, added up. */
  readonly cost: DecimalString;
  /** What the customer gets without a cost being told, by id. */
  readonly uncosted: readonly string[];
}
