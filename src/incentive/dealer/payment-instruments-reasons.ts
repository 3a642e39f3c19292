import type { DateString } from '../../kernel/calendar/index.js';
import { Decimal, padded, plain } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import { type DatedEntries, notCountedByDate } from './dated-entries.js';
import type { InstrumentPayment } from './payment-facts.js';
import type { PaymentsOutcome, ValuedPayment } from './payment-outcome.js';
import type { ExactPayment } from './valued-payments.js';

type Why = Reason<IncentiveReasonCode>;

/** What the reasons about payments stand on. */
export interface PaymentEvidence {
  readonly asOf: DateString;
  readonly outcome: PaymentsOutcome;
  readonly exact: readonly ExactPayment[];
  readonly sorted: DatedEntries<InstrumentPayment>;
}

/** Net = each payment − its discount cost; collected = each share that counts; then what does not count yet, or not at all. */
export function paymentReasons({ asOf, outcome, exact, sorted }: PaymentEvidence): readonly Why[] {
  const { currency, net, collected, payments } = outcome;
  const rows = payments.flatMap((payment, index) => {
    const found = exact[index];
    return found === undefined ? [] : [{ payment, exact: found }];
  });
  return [
    {
      code: 'incentive/payments-valued',
      figure: net,
      params: { currency, asOf, count: payments.length },
      parts: rows.flatMap(valueParts),
    },
    {
      code: 'incentive/collected-total',
      figure: collected,
      params: { currency, asOf },
      parts: rows.flatMap(({ payment, exact: found }) => collectedPart(payment, found, asOf)),
    },
    ...rows.flatMap(({ payment, exact: found }) => notCollected(payment, found, asOf)),
    ...notCountedByDate(sorted),
  ];
}

interface Row {
  readonly payment: ValuedPayment;
  readonly exact: ExactPayment;
}

function valueParts({ payment, exact: { instrument, days } }: Row): readonly Why[] {
  const { id, amount, valueDate, discountCost } = payment;
  const { discount } = instrument;
  const cost = new Decimal(discountCost).negated();
  const places = discountCost.split('.')[1]?.length ?? 0;
  return [
    {
      code: 'incentive/payment-valued',
      figure: amount,
      params: { id, ...namesOf(payment, instrument), date: valueDate },
      rows: [id],
    },
    ...(discount === null || cost.isZero()
      ? []
      : [
          {
            code: 'incentive/discount-cost' as const,
            figure: padded(cost, places),
            params: { id, days, rate: plain(discount.rate), dayCount: discount.dayCount },
            rows: [id],
          },
        ]),
  ];
}

function collectedPart(
  payment: ValuedPayment,
  { instrument }: ExactPayment,
  asOf: DateString,
): readonly Why[] {
  const { id, collectedOn: date, collected: figure } = payment;
  if (date === null || date > asOf) return [];
  const share = plain(instrument.collectedShare);
  const params = { id, ...namesOf(payment, instrument), date, share };
  return [{ code: 'incentive/collected', figure, params, rows: [id] }];
}

function notCollected(
  payment: ValuedPayment,
  { instrument }: ExactPayment,
  asOf: DateString,
): readonly Why[] {
  const { id, collectedOn: date } = payment;
  if (date !== null && date <= asOf) return [];
  const params = { id, ...namesOf(payment, instrument), date };
  return [{ code: 'incentive/not-collected', params, rows: [id] }];
}

function namesOf({ instrument }: ValuedPayment, { label }: ExactPayment['instrument']) {
  return label === null ? { instrument } : { instrument, label };
}
