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
  readonly earnings: readonly { readonly id: string; readonly earning: DecimalString }[];
  readonly earned: DecimalString;
  readonly amount: DecimalString;
  readonly currency: string;
}
