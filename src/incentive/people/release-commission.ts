import { type Decimal, padded, rounded, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { DecideOptions, Decision, Defined } from '../../kernel/decision/index.js';
import { requireWord } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import { readSettled } from '../settle-measured.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { termsReader } from '../terms/read-terms.js';
import type { CommissionReleaseOutcome } from './commission-release-outcome.js';
import type { CommissionRelease } from './commission-release-policy.js';
import { type DatedPayment, knownPayments } from './known-payments.js';
import { releaseReasons } from './release-reasons.js';
import { releasesOf } from './releases-of.js';
import { decided, readTermsRun } from './terms-run.js';

/** The commission on a sale, its invoice, and what was paid on it. */
export interface CommissionReleaseFacts {
  readonly id: string;
  /** The whole commission on the sale. */
  readonly commission: DecimalInput;
  /** The whole amount of the invoice. */
  readonly invoice: DecimalInput;
  /** In any order; negative where the customer takes money back. */
  readonly payments: readonly DatedPayment[];
  /** What earlier runs have paid of it: the sum of their `due`; `"0"` unless told. */
  readonly settled?: DecimalInput;
}

/** Terms of releasing commission that were read. */
export const readyRelease = /* @__PURE__ */ termsReader(
  'commission-release',
  ({ overpayment }) => ({
    isCapped:
      requireWord(overpayment, '/terms/overpayment', ['capped', 'in-proportion']) === 'capped',
  }),
);

const paymentFields: Fields<DatedPayment> = {
  id: { type: 'id' },
  date: { type: 'date' },
  amount: { type: 'decimal' },
};

const releaseFields: Fields<CommissionReleaseFacts> = {
  id: { type: 'id' },
  commission: { type: 'decimal' },
  invoice: { type: 'decimal' },
  payments: { type: 'list', of: paymentFields },
  settled: { type: 'decimal', optional: true },
};

/**
 * How much of the commission is released, now that so much of the invoice is paid?
 *
 * Released to date = commission × paid to date ÷ invoice, rounded; each payment releases what is new in it. So the parts of a paid
 * invoice sum to its commission, a payment that is taken back takes its commission back, and a repeated run releases nothing.
 *
 * @param terms - what payments beyond the invoice do, and the rounding
 * @param facts - commission, invoice and payments of one sale, and what earlier runs paid
 * @param options - `asOf`, from the start of the terms on, also after their end: payments of later days are not known yet; `explain`
 * @returns the release of each payment, what is due now, and what still waits. Outcome `null` (`incentive/no-invoice`) where the
 * invoice is zero: no part of it can be paid
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `incentive/other-terms`; `input/…` for the facts,
 * `events/conflicting-id` for a payment id with two contents, `decimal/finer-than-scale` for what was settled
 * @guarantee an invoice paid in any parts releases its commission, rounded, exactly; capped, never more and never less than nothing
 * @source release with payment: OCA/commission pull requests 104 and 480; the cap: house rule
 * @example
 * ```ts
 * import { commissionOnPayment, defineIncentiveTerms, releaseCommission } from 'clientele/incentive';
 * const terms = defineIncentiveTerms(commissionOnPayment);
 * const { outcome } = releaseCommission(terms, {
 *   id: 'INV-1', commission: '100', invoice: '300',
 *   payments: [{ id: 'P-1', date: '2026-02-10', amount: '100' }, { id: 'P-2', date: '2026-03-10', amount: '100' }],
 * }, { asOf: '2026-03-31' });
 * outcome?.releases.map(({ released }) => released);   // => ['33.33', '33.34']
 * outcome?.held;                                       // => '33.33'
 * ```
 * @category Incentive
 */
export function releaseCommission(
  terms: Defined<IncentiveTerms<CommissionRelease>>,
  facts: CommissionReleaseFacts,
  options: DecideOptions,
): Decision<CommissionReleaseOutcome, string, IncentiveReasonCode> {
  const run = readTermsRun(readyRelease, terms, options);
  const { isCapped, rounding, currency } = run.ready;
  const read = readRecord(releaseFields, facts, '/facts', 'the facts');
  const commission = toDecimal(read.commission, '/facts/commission');
  const invoice = toDecimal(read.invoice, '/facts/invoice');
  const settled = readSettled(run.ready, read.settled, '/facts/settled');
  const known = knownPayments(read.payments, run.asOf, '/facts/payments');
  if (invoice.isZero())
    return decided<CommissionReleaseOutcome>(run, read.id, null, () => [
      { code: 'incentive/no-invoice', params: {} },
      ...known.notes,
    ]);
  const sale = { commission, invoice, isCapped, rounding };
  const { releases, paid, released } = releasesOf(sale, known.payments);
  const text = (figure: Decimal) => padded(figure, rounding.scale);
  const whole = toDecimal(rounded(commission, rounding), '', 120);
  const outcome: CommissionReleaseOutcome = {
    releases: releases.map(({ payment, released: part }) => ({ ...payment, released: text(part) })),
    paid: text(paid),
    released: text(released),
    due: text(released.minus(settled)),
    held: text(whole.minus(released)),
    currency,
  };
  return decided(run, read.id, outcome, () => [
    ...releaseReasons(run, sale, outcome, settled.isZero() ? zero : settled.negated()),
    ...known.notes,
  ]);
}
