import type { DecimalString } from '../../kernel/decimal/index.js';
import type { CommissionShare } from './commission-credit-policy.js';

/** Who earns how much on a sale. */
export interface CommissionCreditOutcome {
  readonly amount: DecimalString;
  readonly credits: readonly {
    readonly id: string;
    readonly kind: CommissionShare['kind'];
    /** What of the sale is credited: amount × share, exact. */
    readonly credited: DecimalString;
    /** Credited × rate, rounded. */
    readonly earning: DecimalString;
  }[];
  /** What of the sale no split credit covers. */
  readonly unassigned: DecimalString;
  /** The earnings of all. */
  readonly earned: DecimalString;
  readonly currency: string;
}

/** What everybody earns on all sales; refunds are taken off. */
export interface CommissionCreditSummary {
  /** In the order of the terms. */
  readonly earnings: readonly {
    readonly id: string;
    /** The sales credited: amount × share, exact; what an accelerator is told as sales. */
    readonly credited: DecimalString;
    readonly earning: DecimalString;
  }[];
  readonly earned: DecimalString;
  readonly amount: DecimalString;
  readonly currency: string;
}
