import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { EconomicsReasonCode } from './reasons.js';

/** What a partner is entitled to. */
export interface Entitlement {
  readonly id: string;
  readonly date: DateString;
  /** The last day to credit it; its date unless told. */
  readonly due?: DateString;
  /** Below zero where it was taken back, for instance after returns. */
  readonly amount: DecimalInput;
  readonly kind?: string;
}

/** What a partner received: a credit note, a payment, free goods at their value. */
export interface IncentiveCredit {
  readonly id: string;
  readonly date: DateString;
  readonly amount: DecimalInput;
  /** The entitlement that it stands for; without it, the oldest that is open. */
  readonly of?: string;
}

/** The incentives of one partner, in one currency. */
export interface ReconciliationFacts {
  readonly id?: string;
  readonly entitlements: readonly Entitlement[];
  readonly credits: readonly IncentiveCredit[];
}

/** How incentives are reconciled. */
export interface ReconcileOptions {
  readonly asOf: DateString;
  /** The last day overdue of each age but the last, rising; 30, 60 and 90 unless told. */
  readonly buckets?: readonly number[];
  /** For the words only. */
  readonly currency?: string;
}

/** One entitlement and what became of it. */
export interface EntitlementBalance {
  readonly id: string;
  readonly kind: string | null;
  readonly date: DateString;
  readonly due: DateString;
  /** Credited + set off + outstanding; below zero where it was taken back. */
  readonly amount: DecimalString;
  readonly credited: DecimalString;
  /** What amounts that were taken back used up. */
  readonly setOff: DecimalString;
  readonly outstanding: DecimalString;
  /** What credits that name it gave beyond it. */
  readonly overCredited: DecimalString;
  /** Of what is outstanding; 0 up to the day on which it is due. */
  readonly daysOverdue: number;
}

/** One credit and where it went. */
export interface CreditBalance {
  readonly id: string;
  readonly date: DateString;
  /** Credited + over-credited + unmatched. */
  readonly amount: DecimalString;
  readonly credited: DecimalString;
  readonly overCredited: DecimalString;
  readonly unmatched: DecimalString;
  readonly applied: readonly { readonly entitlement: string; readonly amount: DecimalString }[];
}

/** What is outstanding for so many days; `from` is `null` for what is not overdue, `to` for the oldest. */
export interface OverdueBucket {
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number;
  readonly outstanding: DecimalString;
}

/** Entitled against received as of a date. */
export interface IncentiveReconciliation {
  readonly id: string | null;
  readonly asOf: DateString;
  /** Credited + set off + outstanding. */
  readonly entitled: DecimalString;
  /** Set off + owed back. */
  readonly takenBack: DecimalString;
  /** Credited + over-credited + unmatched. */
  readonly received: DecimalString;
  readonly credited: DecimalString;
  readonly setOff: DecimalString;
  readonly outstanding: DecimalString;
  /** What of it is past its day. */
  readonly overdue: DecimalString;
  readonly overCredited: DecimalString;
  readonly unmatched: DecimalString;
  /** What was taken back beyond all that was open: the partner owes it. */
  readonly owedBack: DecimalString;
  /** By date, then id. */
  readonly entitlements: readonly EntitlementBalance[];
  /** By date, then id. */
  readonly credits: readonly CreditBalance[];
  readonly buckets: readonly OverdueBucket[];
  readonly reasons: readonly Reason<EconomicsReasonCode>[];
}
