import type { DateString } from '../../kernel/calendar/index.js';
import { type Decimal, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import { simpleInterest } from './interest-day-count.js';
import type { InstrumentPayment } from './payment-facts.js';
import {
  collectedOn,
  discountedDays,
  type ReadyInstrument,
  valueDateOf,
} from './payment-instruments-terms.js';

/** A payment with what its instrument makes of it, exact. */
export interface ExactPayment {
  readonly payment: InstrumentPayment;
  readonly instrument: ReadyInstrument;
  readonly amount: Decimal;
  readonly valueDate: DateString;
  readonly days: number;
  readonly discountCost: Decimal;
  readonly collectedOn: DateString | null;
  /** What has counted as collected by the day of the question. */
  readonly collected: Decimal;
}

/** What each payment is worth, and what of it counts as collected, as of a day. */
export function exactPayments(
  payments: readonly InstrumentPayment[],
  instruments: readonly ReadyInstrument[],
  asOf: DateString,
): readonly ExactPayment[] {
  return payments.flatMap((payment) => {
    const instrument = instruments.find((entry) => entry.instrument === payment.instrument);
    return instrument === undefined ? [] : [exactPayment(payment, instrument, asOf)];
  });
}

function exactPayment(
  payment: InstrumentPayment,
  instrument: ReadyInstrument,
  asOf: DateString,
): ExactPayment {
  const { date, maturity = date } = payment;
  const { discount, valueDate, collectedShare } = instrument;
  const amount = toDecimal(payment.amount, '');
  const days = discount === null ? 0 : discountedDays(date, maturity);
  const on = collectedOn(instrument, date, maturity);
  return {
    payment,
    instrument,
    amount,
    valueDate: valueDateOf(valueDate, date, maturity),
    days,
    discountCost: discount === null ? zero : simpleInterest(amount.times(days), discount),
    collectedOn: on,
    collected: on !== null && on <= asOf ? amount.times(collectedShare) : zero,
  };
}
