import type { DateString, Period } from '../kernel/calendar/index.js';
import type { DecimalInput, DecimalString, Ratio } from '../kernel/decimal/index.js';
import type { Intake, Reason } from '../kernel/decision/index.js';

/** One line that a channel sold; returns are negative. With an `id`, a line that comes twice counts once. */
export interface ChannelSale {
  readonly id?: string;
  readonly channel: string;
  readonly date: DateString;
  readonly amount: DecimalInput;
  /** What the goods cost us; where any line of a channel lacks it, its margin cannot be told. */
  readonly cost?: DecimalInput;
  readonly customer?: string;
}

/**
 * What a channel did in a period: exact figures and ratios. A ratio that does not exist is `null`, and `undetermined`
 * says why.
 */
export interface ChannelSummary {
  readonly id: string;
  readonly sales: DecimalString;
  readonly priorSales: DecimalString;
  /** Customers who bought in the period: more than they returned. Lines that name none are not counted. */
  readonly customers: number;
  /** Sales over the target of the period. */
  readonly completion: Ratio | null;
  /** Sales less sales of the prior period, over sales of the prior period. */
  readonly growth: Ratio | null;
  /** Sales less cost, over sales. */
  readonly marginRate: Ratio | null;
  /**
   * Customers who bought in the prior period and again in this one, over those who bought in the prior period. `null` where
   * any line of either period lacks its customer.
   */
  readonly retention: Ratio | null;
  /** Sales over the sales of all channels. */
  readonly share: Ratio | null;
  readonly undetermined: readonly Reason[];
}

/** One row per channel, with the periods they speak of. */
export interface ChannelSummaries extends Intake<ChannelSummary> {
  readonly period: Period;
  readonly prior: Period;
  readonly asOf: DateString;
  /** Lines outside both periods or after `asOf`: accepted, not counted. */
  readonly outside: number;
  readonly duplicates: number;
}
