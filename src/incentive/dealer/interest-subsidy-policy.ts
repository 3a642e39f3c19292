import type { Period } from '../../kernel/calendar/index.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { InterestDayCount } from './interest-day-count.js';

/** Interest for money that a partner pays before it picks up the goods 淡季打款补息. */
export interface InterestSubsidy {
  readonly type: 'interest-subsidy';
  /** Per month or per year, as the day count says; a fraction. */
  readonly rate: DecimalInput;
  readonly dayCount: InterestDayCount;
  /** Only deposits dated in it count; without it, all that are dated in the life of the terms. */
  readonly season?: Period;
  /**
   * From which day a deposit earns: that of the deposit, or its value date, which every deposit must then tell
   * (`valuePayments` gives it).
   */
  readonly earnsFrom: 'deposit-date' | 'value-date';
}

/** {@link InterestSubsidy} as it is typed: a deposit earns from its own day unless told. */
export type InterestSubsidyDraft = Omit<InterestSubsidy, 'earnsFrom'> &
  Partial<Pick<InterestSubsidy, 'earnsFrom'>>;
