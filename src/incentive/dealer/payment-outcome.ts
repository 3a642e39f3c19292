import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalString } from '../../kernel/decimal/index.js';

/** What one payment is worth. */
export interface ValuedPayment {
  readonly id: string;
  readonly instrument: string;
  readonly amount: DecimalString;
  /** The day from which it counts as money. */
  readonly valueDate: DateString;
  /** What it costs to turn it into cash before its maturity. */
  readonly discountCost: DecimalString;
  /** Amount − discount cost. */
  readonly net: DecimalString;
  /** The day on which it counts as collected; `null` for never. */
  readonly collectedOn: DateString | null;
  /** What has counted as collected by `asOf`. */
  readonly collected: DecimalString;
}

/** A deposit as `settleInterestSubsidy` takes it. */
export interface SubsidyDeposit {
  readonly id: string;
  readonly date: DateString;
  readonly amount: DecimalString;
  readonly valueDate: DateString;
  /** Does its instrument earn the interest subsidy? If not, it only covers goods that are picked up. */
  readonly earns: boolean;
}

/** A line as an incentive plan on collected amounts takes it. */
export interface CollectedLine {
  readonly id: string;
  readonly date: DateString;
  readonly type: 'payment';
  readonly amount: DecimalString;
}

/** What the payments of a partner are worth. */
export interface PaymentsOutcome {
  /** In order of receipt. */
  readonly payments: readonly ValuedPayment[];
  readonly amount: DecimalString;
  readonly discountCost: DecimalString;
  readonly net: DecimalString;
  readonly collected: DecimalString;
  /** The payments, each with whether it earns the interest subsidy, as {@link settleInterestSubsidy} takes them. */
  readonly deposits: readonly SubsidyDeposit[];
  /** What has counted as collected, as lines of a plan: {@link settleRebate}. */
  readonly lines: readonly CollectedLine[];
  readonly currency: string;
}
