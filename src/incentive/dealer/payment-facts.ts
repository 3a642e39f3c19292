import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { throwInput } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import { requireDistinctIds } from './dated-entries.js';
import { needsMaturity, type ReadyInstrument } from './payment-instruments-terms.js';

/** Money or a draft that came in. */
export interface InstrumentPayment {
  readonly id: string;
  /** The day of its receipt. */
  readonly date: DateString;
  readonly amount: DecimalInput;
  /** One of the instruments of the terms. */
  readonly instrument: string;
  /** The day on which a draft is paid; needed where the terms of the instrument look at it. */
  readonly maturity?: DateString;
}

/** The payments of one partner. */
export interface PaymentFacts {
  readonly id: string;
  readonly payments: readonly InstrumentPayment[];
}

const paymentFields: Fields<InstrumentPayment> = {
  id: { type: 'id' },
  date: { type: 'date' },
  amount: { type: 'decimal', sign: 'not-negative' },
  instrument: { type: 'id' },
  maturity: { type: 'date', optional: true },
};

const factsFields: Fields<PaymentFacts> = {
  id: { type: 'id' },
  payments: { type: 'list', of: paymentFields },
};

/** Reads the payments; one by an unknown instrument, or without the maturity that its instrument needs, is refused. */
export function readPayments(
  facts: unknown,
  instruments: readonly ReadyInstrument[],
): PaymentFacts {
  const read = readRecord(factsFields, facts, '/facts', 'the facts');
  requireDistinctIds(read.payments, '/facts/payments');
  for (const [index, payment] of read.payments.entries())
    requireInstrument(payment, instruments, `/facts/payments/${index}`);
  return read;
}

function requireInstrument(
  { instrument, date, maturity }: InstrumentPayment,
  instruments: readonly ReadyInstrument[],
  path: string,
): void {
  const ready = instruments.find((entry) => entry.instrument === instrument);
  if (ready === undefined) {
    const expected = instruments.map((entry) => entry.instrument);
    throwInput(
      'input/not-one-of',
      `${path}/instrument`,
      `expected one of ${expected.join(', ')}, received ${instrument}`,
      { expected, received: instrument },
    );
  } else if (maturity === undefined && needsMaturity(ready))
    throwInput(
      'input/required',
      `${path}/maturity`,
      `the terms of ${instrument} look at the maturity, and none is told`,
      { key: 'maturity' },
    );
  if (maturity !== undefined && maturity < date)
    throwInput(
      'input/out-of-range',
      `${path}/maturity`,
      `expected ${date} or later, the day of the receipt, received ${maturity}`,
      { received: maturity, expected: `at least ${date}` },
    );
}
