import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import type { Counts, Intake, Reject } from '../../kernel/decision/index.js';

/**
 * One line of a customer's purchases. `amount` may be zero or negative (a return). With an `id`, a line that comes twice
 * counts once: it is the id of the line, not the number of an order, which several lines share.
 */
export interface Order {
  readonly id?: string;
  readonly customer: string;
  readonly date: DateString;
  readonly amount: DecimalInput;
}

/**
 * The unit in which time is counted, with its fractions. A week is 7 days; a month is 365.25 ÷ 12 = 30.4375 days, always: times
 * have to add up, and calendar months are of different lengths.
 */
export type TimeUnit = 'day' | 'week' | 'month';

/**
 * What counts as one purchase.
 *
 * - `net-day`: the lines of one customer and day are added first, and the day counts if its net is above zero. A return on a
 *   day of its own is left out with its money;
 * - `net-of-returns`: the same, but a day whose net is below zero is taken off the customer's purchases before it, the last one first; a purchase
 *   of which nothing is left does not count. What no earlier purchase covers is left out;
 * - `every-line`: each day with a line counts, whatever its amount;
 * - `positive-line`: lines of zero or less are left out first, then each day with a line counts.
 */
export type PurchaseOccasion = 'net-day' | 'net-of-returns' | 'every-line' | 'positive-line';

/** How purchases are counted. */
export interface PurchaseOptions<U extends TimeUnit = TimeUnit> {
  /** The last day that is known; its close is "now". */
  readonly asOf: DateString;
  readonly unit: U;
  readonly occasion: PurchaseOccasion;
}

/** How purchases are counted, with a hold-out: days after `asOf` that a model does not see and is compared with. */
export interface HoldoutOptions<U extends TimeUnit = TimeUnit> extends PurchaseOptions<U> {
  /** The last day of the hold-out, later than `asOf`. */
  readonly holdoutEnd: DateString;
}

/**
 * What the purchases of one customer come to, as of a date.
 *
 * Both meanings of "recency" are here by their own names: `lastAge` is the age of the relationship at the last purchase
 * (t_x of the models), `sinceLast` is the time since then (the R of RFM).
 */
export interface PurchaseSummary {
  readonly id: string;
  /** Order lines that went into the purchases: with `net-day` and `net-of-returns` those of days that count, with `positive-line` those above zero. */
  readonly lines: number;
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
  /** Money of all purchases: with `net-day` of the days that count, with `net-of-returns` what was not brought back of them. */
  readonly spend: DecimalString;
  /** Money of the purchases after the first one. */
  readonly repeatSpend: DecimalString;
  /** `repeatSpend` ÷ `repeats`, the number nearest to it; `null` without a repeat purchase. */
  readonly meanRepeatSpend: number | null;
}

/** {@link PurchaseSummary} with what the customer bought in the hold-out. */
export interface HoldoutSummary extends PurchaseSummary {
  /** Purchases after `asOf` up to `holdoutEnd`, counted by the same rule; a return among them touches no purchase up to `asOf`. */
  readonly holdoutPurchases: number;
  /** Their money. */
  readonly holdoutSpend: DecimalString;
}

/**
 * Order lines as columns, one entry per line in each, as data frames and Arrow tables hold them.
 *
 * Customers are a dictionary column: `customer` holds places in `ids`. Lines have no ids of their own here, so remove
 * duplicates before.
 */
export interface OrderColumns {
  /** The customers, each once. */
  readonly ids: readonly string[];
  readonly customer: Int32Array | Uint32Array;
  /** Days since 1970-01-01 (Arrow's `date32`). */
  readonly date: Int32Array;
  /**
   * Plain numbers, each standing for the decimal with at most `scale` decimals that it is the nearest number to; with at most 15
   * digits in all, the `scale` decimals counted, so that there is one such decimal.
   */
  readonly amount: Float64Array;
  /** Decimals of the amounts, 0 to 15: 2 for cents. */
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
  /** Lines dated after `asOf`, or after the hold-out where there is one: accepted, not yet known, not counted. */
  readonly later: number;
  /** Lines whose id came before with the same content; 0 where lines came as columns. */
  readonly duplicates: number;
}

/** {@link PurchaseColumns} with a hold-out. */
export interface HoldoutColumns<U extends TimeUnit = TimeUnit> extends PurchaseColumns<U> {
  readonly holdoutEnd: DateString;
  readonly holdoutPurchases: Int32Array;
  readonly holdoutSpend: Float64Array;
}

/** One row per customer, with what the rows mean; the unit is part of the type. */
export interface Purchases<U extends TimeUnit = TimeUnit> extends Intake<PurchaseSummary> {
  readonly asOf: DateString;
  readonly unit: U;
  readonly occasion: PurchaseOccasion;
  /** Lines dated after `asOf`, or after the hold-out where there is one: accepted, not yet known, not counted. */
  readonly later: number;
  /** Lines whose id came before with the same content: accepted, counted once. */
  readonly duplicates: number;
}

/** {@link Purchases} with a hold-out; customers who bought in the hold-out only have no row. */
export interface HoldoutPurchases<U extends TimeUnit = TimeUnit> extends Purchases<U> {
  readonly rows: readonly HoldoutSummary[];
  readonly holdoutEnd: DateString;
}
