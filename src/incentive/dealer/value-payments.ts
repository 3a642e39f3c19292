import { Decimal, padded } from '../../kernel/decimal/decimal.js';
import type { DecimalString, Rounding } from '../../kernel/decimal/index.js';
import {
  type DecideOptions,
  type Decision,
  type Defined,
  refOf,
} from '../../kernel/decision/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import { openTerms } from '../terms/open-terms.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { sortByDate } from './dated-entries.js';
import { type PaymentFacts, readPayments } from './payment-facts.js';
import type { PaymentInstruments } from './payment-instruments-policy.js';
import { paymentReasons } from './payment-instruments-reasons.js';
import { readyInstruments } from './payment-instruments-terms.js';
import type { PaymentsOutcome, ValuedPayment } from './payment-outcome.js';
import { shareRounding } from './share-rounding.js';
import { type ExactPayment, exactPayments } from './valued-payments.js';

/**
 * What is a payment by cash, by a bank's or by a third party's acceptance 现金、银行承兑、三方承兑 worth, and when does it count?
 *
 * For each payment its value date, what discounting it to cash would cost, and what counts as collected, on which day. The
 * outcome has the deposits that {@link settleInterestSubsidy} takes, and the payment lines that a plan on collected amounts takes.
 *
 * Shapes: payments in any order; `asOf` is the close of the day, later payments are not yet known. Units: amounts in the currency
 * of the terms; discount costs and collected amounts are rounded once each, on their sums, and shared out over the payments.
 *
 * @param terms - the instruments that are taken, and what each is worth
 * @param facts - the payments, each with its instrument
 * @param options - `asOf`; `explain`
 * @returns each payment that counts, and the sums
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force` before the terms began, `incentive/other-terms`; `input/…` for
 * the facts, `input/repeated-id` for a payment told twice, `input/not-one-of` for an instrument that the terms do not have,
 * `input/required` for a maturity that they look at, `input/out-of-range` for one before its receipt; `calendar/out-of-range` for a
 * value date beyond the year 9999
 * @guarantee amount = net + discount cost, of each payment and in all; payments sum to the totals; lines sum to what is collected
 * @source house rule: simple discount on the face value, actual days from receipt to maturity
 * @example
 * ```ts
 * import { defineIncentiveTerms, valuePayments } from 'clientele/incentive';
 * const terms = defineIncentiveTerms({
 *   id: 'instruments', version: '1', effective: { start: '2026-01-01', end: null }, currency: 'CNY',
 *   terms: { type: 'payment-instruments', instruments: [
 *     { instrument: 'cash', valueDate: 'on-receipt', collected: 'on-receipt', earnsSubsidy: true },
 *     { instrument: 'bank-acceptance', valueDate: 'at-maturity', collected: 'on-receipt', earnsSubsidy: true,
 *       discount: { rate: '0.018', dayCount: 'year-360' } },
 *   ] },
 *   rounding: { scale: 2, mode: 'half-away-from-zero' },
 * });
 * const { outcome } = valuePayments(terms, { id: 'D-07', payments: [
 *   { id: 'P-1', date: '2026-03-02', amount: '100000', instrument: 'cash' },
 *   { id: 'P-2', date: '2026-03-02', amount: '200000', instrument: 'bank-acceptance', maturity: '2026-08-29' },
 * ] }, { asOf: '2026-03-31' });
 * outcome?.payments.map(({ valueDate, net }) => [valueDate, net]);   // => [['2026-03-02', '100000.00'], ['2026-08-29', '198200.00']]
 * outcome?.collected;                                                // => '300000.00'
 * ```
 * @category Incentive
 */
export function valuePayments(
  terms: Defined<IncentiveTerms<PaymentInstruments>>,
  facts: PaymentFacts,
  options: DecideOptions,
): Decision<PaymentsOutcome, string, IncentiveReasonCode> {
  const { instruments, rounding } = readyInstruments(terms);
  const { asOf, explain } = openTerms(terms, options);
  const read = readPayments(facts, instruments);
  const sorted = sortByDate(read.payments, terms, asOf);
  const exact = exactPayments(sorted.counted, instruments, asOf);
  const outcome = outcomeOf(exact, terms.currency, rounding);
  return {
    id: read.id,
    outcome,
    reasons: explain === 'none' ? [] : paymentReasons({ asOf, outcome, exact, sorted }),
    policy: refOf(terms),
    asOf,
    missing: [],
  };
}

function outcomeOf(
  exact: readonly ExactPayment[],
  currency: string,
  rounding: Rounding,
): PaymentsOutcome {
  const { scale } = rounding;
  const costs = shareRounding(
    exact.map(({ discountCost }) => discountCost),
    rounding,
  );
  const collected = shareRounding(
    exact.map((payment) => payment.collected),
    rounding,
  );
  const amount = exact.reduce((sum, payment) => sum.plus(payment.amount), new Decimal(0));
  const payments = exact.map((payment, index) =>
    valued(payment, costs.shares[index] ?? '0', collected.shares[index] ?? '0', scale),
  );
  return {
    payments,
    amount: padded(amount, scale),
    discountCost: costs.total,
    net: padded(amount.minus(costs.total), scale),
    collected: collected.total,
    deposits: exact.map(({ payment: { id, date }, instrument, amount: face, valueDate }) => ({
      id,
      date,
      amount: padded(face, scale),
      valueDate,
      earns: instrument.earnsSubsidy,
    })),
    lines: payments.flatMap(({ id, collectedOn: date, collected: part }) =>
      date === null || new Decimal(part).isZero()
        ? []
        : [{ id, date, type: 'payment', amount: part }],
    ),
    currency,
  };
}

function valued(
  { payment, amount, valueDate, collectedOn }: ExactPayment,
  discountCost: DecimalString,
  collected: DecimalString,
  scale: number,
): ValuedPayment {
  const { id, instrument } = payment;
  const face = padded(amount, scale);
  const net = padded(amount.minus(discountCost), scale);
  return { id, instrument, amount: face, valueDate, discountCost, net, collectedOn, collected };
}
