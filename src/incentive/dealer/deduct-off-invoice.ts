import { Decimal, padded } from '../../kernel/decimal/decimal.js';
import type { Rounding } from '../../kernel/decimal/index.js';
import {
  type ConditionReasonCode,
  type DecideOptions,
  type Decision,
  type Defined,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import type { IncentiveReasonCode } from '../reasons.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { askCondition } from './asked-condition.js';
import { type OffInvoiceFacts, type OffInvoiceOutcome, readInvoice } from './off-invoice-facts.js';
import type { OffInvoice } from './off-invoice-policy.js';
import { offInvoiceReasons } from './off-invoice-reasons.js';
import { readyOffInvoice } from './off-invoice-terms.js';
import { type RatedInvoiceLine, rateInvoice } from './rate-invoice.js';
import { shareRounding } from './share-rounding.js';

/**
 * What is deducted on this invoice 票折, line by line?
 *
 * Shapes: the lines of one invoice of the day `asOf`. Units: amounts in the currency of the terms; the discount is rounded once,
 * on its sum, and shared out over the lines by the largest remainder. A line is never discounted below zero.
 *
 * @param terms - a rate or an amount for each unit, on which products, on which condition
 * @param facts - the lines, and the measures that the condition looks at
 * @param options - `asOf`, the day of the invoice, on which the terms hold; `explain`
 * @returns every line with its discount and net, and the sums; outcome `null` where the condition cannot be told
 * (`incentive/discount-unclear`, and `missing` names the measures)
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `incentive/other-terms`; `input/…` for the facts,
 * `input/repeated-id` for a line told twice, `input/required` for a line without the quantity that the discount needs,
 * `decimal/finer-than-scale` for a line that is finer than the rounding of the terms
 * @guarantee the discounts of the lines sum to the discount; amount = discount + net, of each line and in all
 * @example
 * ```ts
 * import { deductOffInvoice, defineIncentiveTerms } from 'clientele/incentive';
 * const terms = defineIncentiveTerms({
 *   id: 'off-invoice', version: '1', effective: { start: '2026-01-01', end: null }, currency: 'CNY',
 *   terms: { type: 'off-invoice', discount: { rate: '0.03' } },
 *   rounding: { scale: 2, mode: 'half-away-from-zero' },
 * });
 * const { outcome } = deductOffInvoice(terms, { id: 'INV-1', lines: [
 *   { id: '1', amount: '33.50' }, { id: '2', amount: '33.50' }, { id: '3', amount: '33.50' },
 * ] }, { asOf: '2026-03-31' });
 * outcome?.discount;                                // => '3.02'
 * outcome?.lines.map(({ discount }) => discount);   // => ['1.01', '1.01', '1.00']
 * ```
 * @category Incentive
 */
export function deductOffInvoice(
  terms: Defined<IncentiveTerms<OffInvoice>>,
  facts: OffInvoiceFacts,
  options: DecideOptions,
): Decision<OffInvoiceOutcome, string, IncentiveReasonCode | ConditionReasonCode> {
  const ready = readyOffInvoice(terms);
  const { asOf, explain } = readDecideOptions(options);
  requireInForce(terms, asOf, '/options/asOf');
  const { id, lines, measures = {} } = readInvoice(facts, ready.rounding.scale);
  const { when, rounding } = ready;
  const answer = when === null ? null : askCondition(when, measures, terms.measureLabels);
  const envelope = { id, policy: refOf(terms), asOf };
  const isSilent = explain === 'none';
  if (answer?.holds === null) {
    const why = { code: 'incentive/discount-unclear', params: {}, parts: [answer.reason] } as const;
    const reasons = isSilent ? [] : [why];
    return { ...envelope, outcome: null, reasons, missing: answer.missing };
  }
  const rated = rateInvoice(lines, ready, answer?.holds !== false);
  const outcome = outcomeOf(rated, terms.currency, rounding);
  const reasons = isSilent ? [] : offInvoiceReasons(rated, outcome, ready, answer);
  return { ...envelope, outcome, reasons, missing: [] };
}

function outcomeOf(
  rated: readonly RatedInvoiceLine[],
  currency: string,
  rounding: Rounding,
): OffInvoiceOutcome {
  const { scale } = rounding;
  const { total, shares } = shareRounding(
    rated.map(({ discount }) => discount),
    rounding,
  );
  const amount = rated.reduce((sum, line) => sum.plus(line.amount), new Decimal(0));
  return {
    lines: rated.map(({ line, amount: gross }, index) => {
      const discount = shares[index] ?? '0';
      const net = padded(gross.minus(discount), scale);
      return { id: line.id, amount: padded(gross, scale), discount, net };
    }),
    amount: padded(amount, scale),
    discount: total,
    net: padded(amount.minus(total), scale),
    currency,
  };
}
