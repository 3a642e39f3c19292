import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import type { Counts, Intake, Reject } from '../../kernel/decision/index.js';

/**
 * One line of a customer's purchases. `amount` may be zero or negative (a return). With an `id`, a line that comes twice
 * counts once.
 */
export interface Order {
  readonly id?: string;
  readonly customer: string;
  readonly date: DateString;
  readonly amount: DecimalInput;
}

/** The unit in which time is counted; a week is 7 days, and fractions of it stay. */
export type TimeUnit = 'day' | 'week';

/**
 * What counts as one purchase. `net-day`: the lines of one customer and day are added first, and the day counts if its net
 * is above zero; `every-line`: each day with a line counts, whatever its amount; `positive-line`: lines of zero or less
 * are left out first.
 */
export type PurchaseOccasion = 'net-day' | 'every-line' | 'positive-line';

/** How purchases are counted. */
export interface PurchaseOptions<U extends TimeUnit = TimeUnit> {
  /** The last day that is known; its close is "now". */
  readonly asOf: DateString;
  readonly unit: U;
  readonly occasion: PurchaseOccasion;
}

/**
 * What the purchases of one customer come to, as of a date.
 *
 * Both meanings of "recency" are here by their own names: `lastAge` is the age of the relationship at the last purchase
 * (t_x of the models), `sinceLast` is the time since then (the R of RFM).
 */
export interface PurchaseSummary {
  readonly id: string;
  /** Purchases in all: days on which something was bought. */
  readonly purchases: number;
  /** Purchases after the first one (x). */
  readonly repeats: number;
  readonly first: DateString;
  readonly last: DateString;
  /** From the first to the last purchase (t_x), in the unit. */
  readonly lastAge: number;
  /** From the first purchase to the close of `asOf` (T), in the unit. */
  readonly age: number;
  /** From the last purchase to the close of `asOf`, in the unit. */
  readonly sinceLast: number;
  /** Money of all purchases: with `net-day` of the days that count, so that a return on a day of its own is not in it. */
  readonly spend: DecimalString;
  /** Money of the purchases after the first one. */
  readonly repeatSpend: DecimalString;
}

/**
 * Order lines as columns, one entry per line in each, as data frames and Arrow tables hold them.
 *
 * Customers are a dictionary column: `customer` holds places in `ids`.
 */
export interface OrderColumns {
  readonly ids: readonly string[];
  readonly customer: Int32Array | Uint32Array;
  /** Days since 1970-01-01 (Arrow's `date32`). */
  readonly date: Int32Array;
  /** Plain numbers, each standing for the decimal with at most `scale` decimals that is nearest to it. */
  readonly amount: Float64Array;
  readonly scale: number;
}

/** {@link Purchases} as columns: one entry per customer in each, ids beside them in the order of {@link OrderColumns}. */
export interface PurchaseColumns<U extends TimeUnit = TimeUnit> {
  readonly asOf: DateString;
  readonly unit: U;
  readonly occasion: PurchaseOccasion;
  readonly ids: readonly string[];
  /** Order lines that went into the purchases. */
  readonly lines: Int32Array;
  readonly purchases: Int32Array;
  readonly repeats: Int32Array;
  /** Days since 1970-01-01. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly lastAge: Float64Array;
  readonly age: Float64Array;
  readonly sinceLast: Float64Array;
  /** Sums of money, each the number nearest to the exact decimal with at most `scale` decimals. */
  readonly spend: Float64Array;
  readonly repeatSpend: Float64Array;
  readonly scale: number;
  readonly rejected: readonly Reject[];
  readonly counts: Counts;
  readonly later: number;
}

/** One row per customer, with what the rows mean; the unit is part of the type. */
export interface Purchases<U extends TimeUnit = TimeUnit> extends Intake<PurchaseSummary> {
  readonly asOf: DateString;
  readonly unit: U;
  readonly occasion: PurchaseOccasion;
  /** Lines dated after `asOf`: accepted, not yet known, not counted. */
  readonly later: number;
  /** Lines whose id came before with the same content: accepted, counted once. */
  readonly duplicates: number;
}
