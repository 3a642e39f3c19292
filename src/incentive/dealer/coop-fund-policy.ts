import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Label } from '../../kernel/decision/index.js';

/** A marketing fund that grows with purchases and pays part of what the partner spends. */
export interface CoopFund {
  readonly type: 'coop-fund';
  /** The share of a purchase that goes into the fund. */
  readonly accrualRate: DecimalInput;
  /** The share of the spending that is paid from it. */
  readonly reimbursementRate: DecimalInput;
  /** What a purchase brought is lost so many months later; without it, never. */
  readonly expiresAfterMonths?: number;
  /** What may be spent on; without it, anything. */
  readonly activities?: readonly CoopActivity[];
  /** A claim comes at most so many days after the spending. */
  readonly claimWithinDays?: number;
  /** Spending that the fund could not pay on its day: paid from later purchases, or not at all. */
  readonly earlierSpend: 'paid-later' | 'not-paid';
}

/** Something that a fund pays for. */
export interface CoopActivity {
  readonly activity: string;
  readonly label?: Label;
}

/** {@link CoopFund} as it is typed: later purchases pay for earlier spending unless told. */
export type CoopFundDraft = Omit<CoopFund, 'earlierSpend'> &
  Partial<Pick<CoopFund, 'earlierSpend'>>;
