import type { DecimalString } from '../../../kernel/decimal/index.js';
import type { ConditionReasonCode } from '../../../kernel/decision/index.js';
import type { WorthReasonCode } from '../reasons.js';

/** A code of a reason for what to do with a small customer; conditions speak their own language. */
export type SmallCustomerReasonCode = WorthReasonCode | ConditionReasonCode;

/** One of the actions of the policy with what it comes to for a customer. */
export interface SmallCustomerAlternative<A extends string = string> {
  readonly action: A;
  /** Is it for this customer? `null`: cannot be told. */
  readonly open: boolean | null;
  /** Over the horizon; `null` where a figure is not known. */
  readonly net: DecimalString | null;
  /** How much less that is than the action chosen; below zero for one that is not open, or was put aside by rule. */
  readonly behind: DecimalString | null;
}

/** What to do with a small customer. */
export interface SmallCustomerOutcome<A extends string = string> {
  readonly action: A;
  /** What the action is worth over the horizon. */
  readonly net: DecimalString;
  /** Can it be upgraded to the next grade? `null`: cannot be told, and decides nothing. */
  readonly upgradable: boolean | null;
  /** It brings little. That alone is never a reason to let it go. */
  readonly lowProfit: boolean | null;
  /** It does harm. */
  readonly bad: boolean | null;
  /** Which signs of a bad customer hold. */
  readonly badSigns: readonly string[];
  /** Every action of the policy, in its order. */
  readonly alternatives: readonly SmallCustomerAlternative<A>[];
}

/** How many small customers get which action. */
export interface SmallCustomerSummary<A extends string = string> {
  readonly sizes: Readonly<Record<A, number>>;
  readonly untold: number;
  /** Customers known to be low-profit, and not bad. */
  readonly onlyLowProfit: number;
  /** Customers known to be bad. */
  readonly bad: number;
  /** What the actions chosen are worth together. */
  readonly net: DecimalString;
}
