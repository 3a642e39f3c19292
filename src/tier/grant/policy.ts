import type { FiscalYear, PeriodUnit, Window } from '../../kernel/calendar/index.js';
import type { Bounds } from '../compute/policy.js';

/** What a review that finds less does: the grade is kept, goes down by one, to what was found, or to the lowest. */
export const downgradeRules = ['never', 'one-step', 'full', 'to-base'] as const;

/** When a higher grade that was reached is granted. */
export const upgradeRules = ['immediate', 'at-review'] as const;

/** What reaching the held grade anew within a running period does: nothing until the review, or a new period from that day. */
export const requalificationRules = ['at-review', 'extends'] as const;

/** What a return does: it counts on its own day, or it opens the decision again that the returned event had led to. */
export const returnRules = ['own-day', 'reopen'] as const;

/** What becomes of the figures above what keeping the grade took: nothing, or they count once more in the next window. */
export const carryOverRules = ['none', 'surplus'] as const;

/**
 * Over which days events are added up: {@link Window}, or since the grade that is held was entered. The measurement at the close of a
 * day ends with that day; a review, which comes first on its day, measures up to the day before.
 */
export type QualifyingWindow = Window | { readonly type: 'since-grade' };

/**
 * When a period ends, which is the day of its review, and the first day that is not covered.
 *
 * `month` … `year`: with the calendar unit; with `extra`, a period that begins by joining, by an immediate upgrade or by `extends` lasts that
 * many units more.
 * `months`: so many months after the period began; `roundTo` moves the last covered day up (or down) to the end of a month, quarter, half-year or year.
 * `anniversary`: on the next anniversary of joining. `never`: no review.
 */
export type ReviewRule =
  | {
      readonly type: 'calendar';
      readonly unit: PeriodUnit;
      readonly extra: number;
      readonly fiscalYear?: FiscalYear;
    }
  | {
      readonly type: 'months';
      readonly months: number;
      readonly roundTo: PeriodUnit | null;
      readonly roundDirection: 'up' | 'down';
    }
  | { readonly type: 'anniversary' }
  | { readonly type: 'never' };

/** {@link ReviewRule} as it is typed: a unit alone for its calendar, `anniversary` and `never` as words; `extra` 0, `roundTo` `null`, `roundDirection` `up` unless told. */
export type ReviewRuleDraft =
  | PeriodUnit
  | 'anniversary'
  | 'never'
  | {
      readonly type: 'calendar';
      readonly unit: PeriodUnit;
      readonly extra?: number;
      readonly fiscalYear?: FiscalYear;
    }
  | {
      readonly type: 'months';
      readonly months: number;
      readonly roundTo?: PeriodUnit | null;
      readonly roundDirection?: 'up' | 'down';
    }
  | { readonly type: 'anniversary' }
  | { readonly type: 'never' };

/** A grade that is never lost again once all that is asked for was reached, counted since joining. */
export interface LifetimeRule<Grade extends string = string, M extends string = string> {
  readonly grade: Grade;
  /** Sums of qualifying events since joining; all of them are asked for. */
  readonly atLeast: Bounds<M>;
  /** So many whole months in all with this grade or a better one by rule; 0 asks for none. */
  readonly heldMonths: number;
}

/** How a computed grade becomes a granted one over time. */
export interface GrantRule<Grade extends string = string, M extends string = string> {
  readonly window: QualifyingWindow;
  readonly review: ReviewRule;
  readonly upgrade: (typeof upgradeRules)[number];
  /** Does an immediate upgrade begin a new period on its day, or does the running one keep its end? */
  readonly restartOnUpgrade: boolean;
  readonly downgrade: (typeof downgradeRules)[number];
  readonly requalification: (typeof requalificationRules)[number];
  /** A drop found takes effect so many months after it was found; reaching what keeps the grade until then cancels it. */
  readonly graceMonths: number;
  /** A grade that was entered is not lost before so many months. */
  readonly minimumTenureMonths: number;
  /** After a drop no higher grade is granted for so many months. */
  readonly cooldownMonths: number;
  readonly returns: (typeof returnRules)[number];
  readonly carryOver: (typeof carryOverRules)[number];
  readonly lifetime: readonly LifetimeRule<Grade, M>[];
  /** The types of event that count; `null`: every type. */
  readonly qualifyingTypes: readonly string[] | null;
}

/** {@link GrantRule} as it is typed; what stands in the partial part has the defaults `true`, `at-review`, 0, 0, 0, `own-day`, `none`, no lifetime grades, every type. */
export type GrantRuleDraft<Grade extends string = string, M extends string = string> = Pick<
  GrantRule<Grade, M>,
  'window' | 'upgrade' | 'downgrade'
> & { readonly review: ReviewRuleDraft } & Partial<
    Pick<
      GrantRule<Grade, M>,
      | 'restartOnUpgrade'
      | 'requalification'
      | 'graceMonths'
      | 'minimumTenureMonths'
      | 'cooldownMonths'
      | 'returns'
      | 'carryOver'
      | 'qualifyingTypes'
    >
  > & {
    readonly lifetime?: readonly (Omit<LifetimeRule<Grade, M>, 'heldMonths'> &
      Partial<Pick<LifetimeRule, 'heldMonths'>>)[];
  };
