import type { Period } from '../kernel/calendar/index.js';
import type { DecimalString } from '../kernel/decimal/index.js';

/** What one partner is owed. Amounts are in the currency of the plan, padded to its scale. */
export interface RebateOutcome {
  /** What is paid by this run: the entitlement less what was settled before; negative is taken back. */
  readonly due: DecimalString;
  /** What the measure of the period entitles to, rounded. */
  readonly entitlement: DecimalString;
  readonly settled: DecimalString;
  /** Settled beyond the entitlement and set off later (`carry-forward`). */
  readonly owedBack: DecimalString;
  /** Sales less returns of the period. */
  readonly measure: DecimalString;
  readonly currency: string;
  readonly period: Period;
  /** The next higher band: where it starts, how far it is, what reaching it brings; `null` in the highest band. */
  readonly next: {
    readonly threshold: DecimalString;
    readonly distance: DecimalString;
    readonly gain: DecimalString;
  } | null;
}

/** What belongs to all partners of a settlement. */
export interface RebateSummary {
  readonly due: DecimalString;
  readonly entitlement: DecimalString;
  readonly measure: DecimalString;
  readonly currency: string;
  /** Partners whose rebate cannot be told; they are in none of the sums. */
  readonly undetermined: number;
}
