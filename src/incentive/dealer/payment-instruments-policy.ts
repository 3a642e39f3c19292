import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Label } from '../../kernel/decision/index.js';
import type { InterestDayCount } from './interest-day-count.js';

/** By what partners pay, and what each is worth: cash 现金, bank acceptance 银行承兑, three-party acceptance 三方承兑. */
export interface PaymentInstruments {
  readonly type: 'payment-instruments';
  readonly instruments: readonly PaymentInstrument[];
}

/** From which day a payment counts as money: its receipt, its maturity, or so many days after its receipt. */
export type ValueDateRule = 'on-receipt' | 'at-maturity' | { readonly daysAfterReceipt: number };

/** One instrument. */
export interface PaymentInstrument {
  readonly instrument: string;
  readonly label?: Label;
  readonly valueDate: ValueDateRule;
  /** What it costs to turn it into cash before its maturity; without it, nothing. */
  readonly discount?: { readonly rate: DecimalInput; readonly dayCount: InterestDayCount };
  /** When it counts as collected. */
  readonly collected: 'on-receipt' | 'at-maturity' | 'never';
  /** The share of the amount that then counts. */
  readonly collectedShare: DecimalInput;
  /** Does it earn the interest subsidy? */
  readonly earnsSubsidy: boolean;
}

/** {@link PaymentInstrument} as it is typed: the whole amount counts unless told. */
export type PaymentInstrumentDraft = Omit<PaymentInstrument, 'collectedShare'> &
  Partial<Pick<PaymentInstrument, 'collectedShare'>>;

/** {@link PaymentInstruments} as they are typed. */
export interface PaymentInstrumentsDraft {
  readonly type: 'payment-instruments';
  readonly instruments: readonly PaymentInstrumentDraft[];
}
