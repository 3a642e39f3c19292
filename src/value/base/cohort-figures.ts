import type { Period } from '../../kernel/calendar/index.js';
import type { DecimalString, Ratio } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { CohortUnit, RetentionRule } from './cohort-options.js';
import type { LinesOfBase } from './purchase-days.js';
import type { BaseReasonCode } from './reasons.js';

/**
 * One cohort at one age. Of a period that is not over as of the date the figures are `null`, since they would look like a
 * drop; what is known already stands in `soFar`.
 */
export interface CohortCell {
  /** Periods since that of the first purchase, which has age 0. */
  readonly age: number;
  readonly period: Period;
  readonly over: boolean;
  /** Customers of the cohort who bought in this period; with `rolling` retention in this or any later one. */
  readonly customers: number | null;
  /** `customers` over all customers of the cohort. */
  readonly share: Ratio | null;
  /** What the cohort spent in this period. */
  readonly spend: DecimalString | null;
  /** What it spent up to the end of this period, over all its customers. */
  readonly cumulativeSpend: Ratio | null;
  /** Of a period that is not over: who bought in it and for how much, through the last day known. */
  readonly soFar: { readonly customers: number; readonly spend: DecimalString } | null;
}

/** The customers whose first known purchase lies in one period. */
export interface Cohort {
  readonly period: Period;
  readonly customers: number;
  /** Its own period is not over, so that customers may still join it. */
  readonly open: boolean;
  readonly purchases: number;
  /** Everything it spent through the last day known. */
  readonly spend: DecimalString;
  /** One cell for each age of the table; `null` for a period that has not begun. */
  readonly cells: readonly (CohortCell | null)[];
}

/** All cohorts at one age, weighted by their customers; only those whose period of that age is over. */
export interface CohortAverage {
  readonly age: number;
  /** How many cohorts are in it. */
  readonly cohorts: number;
  readonly denominator: 'customers-of-complete-cohorts';
  readonly share: Ratio | null;
  readonly cumulativeSpend: Ratio | null;
  readonly why: Reason<BaseReasonCode> | null;
}

/** Cohorts by first purchase in rows, ages in columns. */
export interface CohortTable extends LinesOfBase {
  readonly unit: CohortUnit | 'given';
  readonly retention: RetentionRule;
  /** From the period of the first purchase to the one that holds the last day known. */
  readonly periods: readonly Period[];
  /** In the order of their periods; a period without new customers has none. */
  readonly cohorts: readonly Cohort[];
  readonly averages: readonly CohortAverage[];
  readonly customers: number;
  readonly purchases: number;
  readonly spend: DecimalString;
}
