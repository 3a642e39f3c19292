import type { DecimalString } from '../../kernel/decimal/index.js';

/** What the fund pays for one spending. */
export interface CoopClaim {
  readonly id: string;
  readonly eligible: DecimalString;
  readonly paid: DecimalString;
  /** Eligible − paid. */
  readonly unfunded: DecimalString;
}

/** What became of a fund: fund = paid before + paid + expired + left, unless more was paid before than there is. */
export interface CoopOutcome {
  /** Spending that counts, in order of date. */
  readonly claims: readonly CoopClaim[];
  /** Accrued in all. */
  readonly fund: DecimalString;
  readonly eligible: DecimalString;
  readonly paid: DecimalString;
  readonly unfunded: DecimalString;
  readonly alreadyPaid: DecimalString;
  readonly expired: DecimalString;
  readonly left: DecimalString;
  readonly currency: string;
}
