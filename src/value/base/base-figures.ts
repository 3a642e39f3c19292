import type { Period } from '../../kernel/calendar/index.js';
import type { DecimalString, Ratio } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { LinesOfBase } from './purchase-days.js';
import type { BaseReasonCode } from './reasons.js';

/** Whom a figure of the customer base is about. */
export type BaseCohort =
  /** They bought in the prior window. */
  | 'active-in-prior'
  /** They bought in the period. */
  | 'active-in-period'
  /** Their first known purchase lies in the period. */
  | 'first-bought-in-period';

/** What stands above or below the line of a figure of the customer base. */
export type BaseCount =
  | BaseCohort
  /** Active in the prior window and in the period. */
  | 'retained'
  /** Active in the prior window, not in the period. */
  | 'lapsed'
  /** Bought on two days of the period or more. */
  | 'bought-twice'
  /** Of `followed` those who bought again within the days. */
  | 'bought-again'
  /** First bought in the period so long ago that the days to buy again are over. */
  | 'followed'
  /** No purchase within the last days. */
  | 'inactive'
  | 'purchases'
  | 'spend';

/**
 * One figure of the customer base with all that its name leaves open: what is counted over what, of which customers, chosen
 * by which window, watched in which window.
 *
 * Shapes: `ratio` is `null` where the figure does not exist, and then `why` says why.
 */
export interface BaseRate {
  readonly ratio: Ratio | null;
  readonly numerator: BaseCount;
  readonly denominator: BaseCount;
  /** Whom it is about, and the window that chose them. */
  readonly cohort: BaseCohort;
  readonly cohortWindow: Period;
  /** The window in which they were watched. */
  readonly window: Period;
  readonly why: Reason<BaseReasonCode> | null;
}

/** {@link BaseRate} of customers who were watched for some days each after their first purchase. */
export interface FollowedRate extends BaseRate {
  readonly days: number;
  /** Customers of the cohort whose days are not over: they are neither above nor below the line. */
  readonly censored: number;
}

/** {@link BaseRate} of customers without a purchase in the last days. */
export interface InactiveRate extends BaseRate {
  readonly days: number;
}

/**
 * Customers counted by when they bought. `active = new + returning`, `returning = retained + between + wonBack`,
 * `activeInPrior = retained + lapsed`.
 */
export interface BaseCustomers {
  /** Bought in the period. */
  readonly active: number;
  /** Of these, without an earlier purchase in the data. */
  readonly new: number;
  /** Of these, with an earlier purchase. */
  readonly returning: number;
  /** Of the returning, those who bought in the prior window. */
  readonly retained: number;
  /** Of the returning, those who bought after the prior window and before the period, not in the prior window. */
  readonly between: number;
  /** Of the returning, those who last bought before the prior window. */
  readonly wonBack: number;
  /** Bought in the prior window. */
  readonly activeInPrior: number;
  /** Bought in the prior window, not in the period. */
  readonly lapsed: number;
}

/** Who is behind {@link BaseCustomers}: ids, ascending. */
export interface BaseMembers {
  readonly new: readonly string[];
  readonly retained: readonly string[];
  readonly between: readonly string[];
  readonly wonBack: readonly string[];
  readonly lapsed: readonly string[];
}

/** The customer base in one period, against a window before it. */
export interface CustomerBase extends LinesOfBase {
  readonly period: Period;
  readonly prior: Period;
  /** Days of data before the period: whoever bought earlier than that counts as new. */
  readonly lookbackDays: number;
  readonly customers: BaseCustomers;
  /** Who they are, so that somebody can be called. */
  readonly members: BaseMembers;
  /** Customer-days with a purchase in the period, and their money. */
  readonly purchases: number;
  readonly spend: DecimalString;
  /** Retained over active in the prior window. */
  readonly retention: BaseRate;
  /** Lapsed over active in the prior window: one minus retention. */
  readonly churn: BaseRate;
  /** Bought on two days or more over active, in the period. */
  readonly repurchase: BaseRate;
  /** Bought again within so many days after the first purchase; there where `repeatWithinDays` is given. */
  readonly repurchaseWithin?: FollowedRate;
  /** Active in the prior window, without a purchase in the last days; there where `inactiveAfterDays` is given. */
  readonly inactivity?: InactiveRate;
  /** Purchases over active customers. */
  readonly purchaseFrequency: BaseRate;
  /** Spend over purchases. */
  readonly averageOrder: BaseRate;
  /** Spend over active customers. */
  readonly spendPerCustomer: BaseRate;
  /** The figures as steps for `describe`: `value/retention` and so on, or `value/no-figure` with why. */
  readonly reasons: readonly Reason<BaseReasonCode>[];
  /** What makes figures doubtful: `value/no-lookback`. */
  readonly findings: readonly Reason<BaseReasonCode>[];
}
