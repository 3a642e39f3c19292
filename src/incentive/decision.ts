import type { Period } from '../kernel/calendar/index.js';
import type { DecimalString, Ratio } from '../kernel/decimal/index.js';
import type { Batch, Decision } from '../kernel/decision/index.js';
import type { PayoutKind } from './policy.js';
import type { IncentiveReasonCode } from './reasons.js';

/** Where the next band starts, how far it is, and what reaching it brings. */
export interface NextThreshold {
  readonly threshold: DecimalString;
  readonly distance: DecimalString;
  /** `null` where the plan pays on another measure than the one that picks the band. */
  readonly gain: DecimalString | null;
}

/** What one partner is owed. Amounts are in what the plan pays, padded to its scale. */
export interface RebateOutcome {
  /** What is paid by this run: the entitlement less what was settled before; negative is taken back. */
  readonly due: DecimalString;
  /** What the measure of the period entitles to, rounded. */
  readonly entitlement: DecimalString;
  readonly settled: DecimalString;
  /** Settled beyond the entitlement and set off later (`carry-forward`). */
  readonly owedBack: DecimalString;
  /** The measure paid on: sales less returns of the period. */
  readonly measure: DecimalString;
  /** What picked the band: a figure, or the exact ratio of growth, completion or mix; `null` for growth without a baseline. */
  readonly tier: DecimalString | Ratio | null;
  /** Entitlement over the measure paid on; `null` where that is zero. */
  readonly effectiveRate: Ratio | null;
  /** The currency of what is measured, and of what is paid where that is money. */
  readonly currency: string;
  readonly payout: PayoutKind;
  readonly period: Period;
  /** `null` in the highest band, and for a matrix. */
  readonly next: NextThreshold | null;
}

/** What belongs to all partners of a settlement. */
export interface RebateSummary {
  readonly due: DecimalString;
  readonly entitlement: DecimalString;
  readonly measure: DecimalString;
  readonly currency: string;
  readonly payout: PayoutKind;
  /** Partners whose rebate cannot be told; they are in none of the sums. */
  readonly undetermined: number;
}

/** A decision about one partner. */
export type RebateDecision = Decision<RebateOutcome, string, IncentiveReasonCode>;

/** Decisions about many partners, and their sums. */
export type RebateBatch = Batch<RebateOutcome, RebateSummary, IncentiveReasonCode>;
