import type { DecimalString, Ratio } from '../../kernel/decimal/index.js';
import type { NextThreshold } from '../decision.js';

/** What sales to date earn, and what of that is due now. */
export interface CommissionRatesOutcome {
  readonly due: DecimalString;
  /** To date, rounded. */
  readonly earned: DecimalString;
  /** Before this run. */
  readonly settled: DecimalString;
  /** Settled beyond what is earned, and to be set off against later earnings. */
  readonly owedBack: DecimalString;
  readonly sales: DecimalString;
  readonly quota: DecimalString;
  readonly attainment: Ratio;
  /** Earned over sales; `null` where there are none. */
  readonly effectiveRate: Ratio | null;
  /** The next band in sales, and what reaching it brings; `null` in the highest. */
  readonly next: NextThreshold | null;
  readonly currency: string;
}
