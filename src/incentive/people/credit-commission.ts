import { type Decimal, padded, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import { addToSum, emptySum, totalOf } from '../../kernel/decimal/exact-sum.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { decideEach } from '../../kernel/decision/decide-each.js';
import type {
  Batch,
  BatchOptions,
  DecideOptions,
  Decision,
  Defined,
  Rows,
} from '../../kernel/decision/index.js';
import { show, throwDomain } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import type { IncentiveTerms } from '../terms/policy.js';
import type {
  CommissionCreditOutcome,
  CommissionCreditSummary,
} from './commission-credit-outcome.js';
import type { CommissionCredit } from './commission-credit-policy.js';
import { type Credited, creditReasons } from './credit-reasons.js';
import { mirrorRounded } from './mirror-rounded.js';
import { type ReadyCredits, readyCredits } from './ready-credits.js';
import { decided, readTermsRun, type TermsRun } from './terms-run.js';

/** A sale, or with a negative amount the refund of one. */
export interface CommissionCreditFacts {
  readonly id: string;
  readonly amount: DecimalInput;
  /** Checked against the currency of the terms. */
  readonly currency?: string;
}

type Answer = Decision<CommissionCreditOutcome, string, IncentiveReasonCode>;

const saleFields: Fields<CommissionCreditFacts> = {
  id: { type: 'id' },
  amount: { type: 'decimal' },
  currency: { type: 'text', optional: true },
};

/**
 * Who earns how much on this sale?
 *
 * Each earns amount × share × rate, rounded once, by size: a refund (a negative amount) takes back exactly what the sale
 * earned. For many sales use {@link creditCommissions}.
 *
 * @param terms - who is credited, for which share, at which rate
 * @param facts - the id of the sale, its amount, and its currency where it is to be checked
 * @param options - `asOf`, from the start of the terms on, also after their end; `explain`
 * @returns what is credited to each and what it earns, in the order of the terms, and what of the sale is credited to nobody
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `incentive/other-terms`; `input/…` for the facts,
 * `incentive/mixed-currencies` for a sale in another currency
 * @guarantee split credits and what is unassigned sum to the sale; a sale and its refund come to nothing, for everybody
 * @source split and roll-up credit: Oracle Incentive Compensation, examples of calculated incentive earnings; rounding by
 * size: house rule
 * @example
 * ```ts
 * import { creditCommission, defineIncentiveTerms, splitCommission } from 'clientele/incentive';
 * const terms = defineIncentiveTerms(splitCommission);
 * const { outcome } = creditCommission(terms, { id: 'INV-1', amount: '50000' }, { asOf: '2026-03-31' });
 * outcome?.credits.map(({ id, earning }) => [id, earning]);   // => [['lead', '600.00'], ['support', '400.00'], ['manager', '125.00']]
 * outcome?.earned;                                            // => '1125.00'
 * ```
 * @category Incentive
 */
export function creditCommission(
  terms: Defined<IncentiveTerms<CommissionCredit>>,
  facts: CommissionCreditFacts,
  options: DecideOptions,
): Answer {
  return credit(readTermsRun(readyCredits, terms, options), facts, '/facts');
}

/**
 * Who earns how much on all these sales?
 *
 * The plural of {@link creditCommission}.
 *
 * @param terms - who is credited, for which share, at which rate
 * @param sales - one record per sale or refund
 * @param options - as {@link creditCommission}, with `onProgress`
 * @returns one decision per sale, in input order; sales that cannot be read, or whose id was there before, are rejects; `summary` has
 * the credited sales and the earnings of everybody, refunds taken off. The credited sales are what {@link rateCommission} takes as sales
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `incentive/other-terms`, `input/…` for the arguments
 * @guarantee received = accepted + rejected; credited sales and earnings are the exact sums of those of the decisions
 * @example
 * ```ts
 * import { creditCommissions, defineIncentiveTerms, splitCommission } from 'clientele/incentive';
 * const terms = defineIncentiveTerms(splitCommission);
 * const sales = [{ id: 'INV-1', amount: '50000' }, { id: 'CN-1', amount: '-20000' }];
 * const { summary } = creditCommissions(terms, sales, { asOf: '2026-03-31' });
 * summary.earnings[0];   // => { id: 'lead', credited: '18000.00', earning: '360.00' }
 * ```
 * @category Incentive
 */
export function creditCommissions(
  terms: Defined<IncentiveTerms<CommissionCredit>>,
  sales: Rows<CommissionCreditFacts>,
  options: BatchOptions,
): Batch<CommissionCreditOutcome, CommissionCreditSummary, IncentiveReasonCode> {
  const run = readTermsRun(readyCredits, terms, options);
  const batch = decideEach(sales, '/sales', 'a list of sales', run.onProgress, (row) =>
    credit(run, row, ''),
  );
  const summary = summaryOf(run, batch.decisions);
  return { ...batch, summary, policy: run.policy, asOf: run.asOf };
}

function credit(run: TermsRun<ReadyCredits>, facts: unknown, path: string): Answer {
  const { id, amount: told, currency } = readRecord(saleFields, facts, path, 'the facts');
  const { credits, split, rounding, currency: expected } = run.ready;
  if (currency !== undefined && currency !== expected)
    throwDomain(
      'incentive/mixed-currencies',
      `${path}/currency`,
      `the terms are in ${show(expected)}, the sale is in ${show(currency)}; convert it first`,
      { expected, received: currency },
    );
  const amount = toDecimal(told, `${path}/amount`);
  const earnings = credits.map((one): Credited => {
    const credited = amount.times(one.share);
    const exact = credited.times(one.rate);
    return { credit: one, credited, exact, earning: mirrorRounded(exact, rounding) };
  });
  const unassigned = amount.minus(amount.times(split));
  const text = (figure: Decimal) => padded(figure, rounding.scale);
  const earned = earnings.reduce((sum, { earning }) => sum.plus(earning), zero);
  const outcome = {
    amount: text(amount),
    credits: earnings.map(({ credit: { id: who, kind }, credited, earning }) => ({
      id: who,
      kind,
      credited: text(credited),
      earning: text(earning),
    })),
    unassigned: text(unassigned),
    earned: text(earned),
    currency: expected,
  };
  return decided(run, id, outcome, () => creditReasons(run, earnings, outcome));
}

function summaryOf(
  { ready: { credits, rounding, currency } }: TermsRun<ReadyCredits>,
  decisions: readonly Answer[],
): CommissionCreditSummary {
  const sums = credits.map(() => ({ credited: emptySum(), earning: emptySum() }));
  const amounts = emptySum();
  for (const { outcome } of decisions) {
    addToSum(amounts, outcome?.amount ?? '0', '');
    outcome?.credits.forEach(({ credited, earning }, place) => {
      const sum = sums[place];
      if (sum === undefined) return;
      addToSum(sum.credited, credited, '');
      addToSum(sum.earning, earning, '');
    });
  }
  const totals = sums.map(({ credited, earning }, place) => ({
    ...{ id: credits[place]?.id ?? '', credited: totalOf(credited), earning: totalOf(earning) },
  }));
  const text = (figure: Decimal) => padded(figure, rounding.scale);
  return {
    earnings: totals.map(({ id, credited, earning }) => ({
      ...{ id, credited: text(credited), earning: text(earning) },
    })),
    earned: text(totals.reduce((sum, { earning }) => sum.plus(earning), zero)),
    amount: text(totalOf(amounts)),
    currency,
  };
}
