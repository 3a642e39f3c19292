import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { LifetimeReasonCode } from './reasons.js';

/** The period that a rate or a margin is for. */
export type RatePeriod = 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** A rate as a fraction, for one period: `{ rate: '0.8', per: 'year' }`. */
export interface PeriodRate<P extends RatePeriod = RatePeriod> {
  readonly rate: DecimalInput;
  readonly per: P;
}

/**
 * How many customers stay from one period to the next: one rate for all periods, or one for each, of which the last goes on. Cohorts
 * usually keep a larger share each year, since those who leave easily leave first.
 */
export type RetentionRate<P extends RatePeriod = RatePeriod> =
  | PeriodRate<P>
  | { readonly rates: readonly DecimalInput[]; readonly per: P };

/** What a customer is expected to bring in, all for the same period; `P` keeps a margin by month from a rate by year. */
export interface RetentionFigures<P extends RatePeriod = RatePeriod> {
  /** Net of the cost of keeping the customer; the first payment. May be negative. */
  readonly margin: { readonly amount: DecimalInput; readonly per: P };
  readonly retention: RetentionRate<NoInfer<P>>;
  /** Zero or more. */
  readonly discount: PeriodRate<NoInfer<P>>;
  /** By how much the margin grows from one payment to the next; above −1, and 0 unless told. */
  readonly growth?: PeriodRate<NoInfer<P>>;
}

/** When is paid, for how long, and what it cost to win the customer. */
export interface RetentionClvOptions {
  /**
   * `start`: at the start of each period, the first time now and for sure; `end`: at the end of each period, if the customer is
   * still there.
   */
  readonly timing: 'start' | 'end';
  /** How many periods, from 1 up, or `infinite`. */
  readonly horizon: number | 'infinite';
  /** Paid now; 0 unless told. */
  readonly acquisitionCost?: DecimalInput;
  /** How many payments to list, up to 1,000; none unless told. */
  readonly payments?: number;
}

/** One payment of the sum. */
export interface RetentionPayment {
  /** From 1. */
  readonly period: number;
  /** How likely the customer is still there to pay. */
  readonly survival: number;
  /** What one unit paid then is worth now. */
  readonly discountFactor: number;
  /** Margin × survival × discount factor. */
  readonly presentValue: number;
}

/** The lifetime value of a customer from a margin, a retention rate and a discount rate. */
export interface RetentionClv<P extends RatePeriod = RatePeriod> {
  /** Net of the acquisition cost; `null` where the sum has no limit. */
  readonly value: number | null;
  /** Before the acquisition cost. */
  readonly gross: number | null;
  readonly acquisitionCost: DecimalString;
  /** How many times the margin the gross value is. */
  readonly multiple: number | null;
  readonly per: P;
  /** The first payments, as many as were asked for and there are. */
  readonly payments: readonly RetentionPayment[];
  /** What the payments after those are worth; with them it comes to the gross value. */
  readonly rest: number | null;
  /** Why there is no value; else none. */
  readonly reasons: readonly Reason<LifetimeReasonCode>[];
}
