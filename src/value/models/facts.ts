import type { Rows } from '../../kernel/decision/index.js';
import type { PurchaseColumns, Purchases, TimeUnit } from '../purchases/facts.js';

/** The unit in which a model counts time; BG/BB counts opportunities: years, issues, matches. */
export type ModelUnit = TimeUnit | 'opportunity';

/**
 * What a purchase model reads of one customer; the rows of {@link Purchases} have all of it. Times are in the unit of the
 * table; with BG/BB they count opportunities.
 */
export interface PurchaseCounts {
  readonly id?: string;
  /** Purchases after the first one (x). */
  readonly repeats: number;
  /** From the first to the last purchase (t_x), 0 without a repeat purchase. It is *not* the time since the last purchase. */
  readonly lastAge: number;
  /** From the first purchase to the end of observation (T; opportunities n). */
  readonly age: number;
  /** How many customers have these figures; one unless told. */
  readonly weight?: number;
  /** Mean spend of a repeat purchase (m); `null` without one. */
  readonly meanRepeatSpend?: number | null;
  /** Purchases in the hold-out. */
  readonly holdoutPurchases?: number;
}

/** What the NBD reads of one customer: when the last purchase was does not matter to it. */
export interface RateCounts extends Omit<PurchaseCounts, 'lastAge'> {
  readonly lastAge?: number;
}

/** What the Gamma-Gamma reads of one customer: no times. */
export interface SpendCounts extends Omit<PurchaseCounts, 'lastAge' | 'age'> {
  readonly lastAge?: number;
  readonly age?: number;
}

/** Rows with the unit of their times. {@link Purchases} is one; a published table is written as one. */
export interface CountTable<U extends ModelUnit = ModelUnit, Row = PurchaseCounts> {
  readonly unit: U;
  readonly rows: Rows<Row>;
}

/** A column of numbers. */
export type NumberColumn = Float64Array | Int32Array | Uint32Array;

/** The same as columns, one entry per customer in each; {@link PurchaseColumns} has them. */
export interface CountColumns<U extends ModelUnit = ModelUnit> {
  readonly unit: U;
  readonly ids?: readonly string[];
  readonly repeats: NumberColumn;
  readonly lastAge: NumberColumn;
  readonly age: NumberColumn;
  readonly weight?: NumberColumn;
  /** Mean spend of a repeat purchase; what it holds where there is none does not matter. */
  readonly meanRepeatSpend?: NumberColumn;
  readonly holdoutPurchases?: NumberColumn;
}

/** Customers, in whichever shape they are at hand. */
export type CustomersOf<U extends ModelUnit = ModelUnit> =
  | CountTable<U>
  | CountColumns<U>
  | (U extends TimeUnit ? Purchases<U> | PurchaseColumns<U> : never);

/** A cohort of contracts: how many there were, and how many of them were lost at the first, second, … renewal. */
export interface RenewalCohort {
  readonly initial: number;
  readonly lost: readonly number[];
}
