import type { Period } from '../../kernel/calendar/index.js';
import type { DecimalString } from '../../kernel/decimal/index.js';

/** What is paid in each period, and what stays to be recovered. */
export interface CommissionDrawOutcome {
  /** By date. */
  readonly periods: readonly (Period & {
    /** Rounded. */
    readonly earned: DecimalString;
    readonly payout: DecimalString;
    /** What of the draws is still to be recovered after the period. */
    readonly balance: DecimalString;
  })[];
  /** The payouts of all periods. */
  readonly paid: DecimalString;
  /** After the last period. */
  readonly balance: DecimalString;
  readonly currency: string;
}
