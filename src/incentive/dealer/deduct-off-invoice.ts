import { Decimal, padded, plain, toDecimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import {
  type Condition,
  type ConditionAnswer,
  type ConditionFacts,
  type ConditionReasonCode,
  type DecideOptions,
  type Decision,
  type Defined,
  type Reason,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import { requireList, requireObject, requireText, throwInput } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { termsReader } from '../terms/read-terms.js';
import { askCondition, readCondition } from './asked-condition.js';
import { notCounted, requireDistinctIds } from './dated-entries.js';
import type { OffInvoice } from './off-invoice-policy.js';
import { shareRounding } from './share-rounding.js';

/** A line of an invoice before its discount. */
export interface OffInvoiceLine {
  readonly id: string;
  readonly amount: DecimalInput;
  /** Needed where the discount is an amount for each unit. */
  readonly quantity?: DecimalInput;
  readonly product?: string;
}

/** An invoice, and the measures that the condition looks at. */
export interface OffInvoiceFacts {
  readonly id: string;
  readonly lines: readonly OffInvoiceLine[];
  readonly measures?: ConditionFacts;
}

/** A line after its discount: amount = discount + net. */
export interface DiscountedLine {
  readonly id: string;
  readonly amount: DecimalString;
  readonly discount: DecimalString;
  readonly net: DecimalString;
}

/** An invoice after its discount. */
export interface OffInvoiceOutcome {
  /** All lines, in the order of the invoice. */
  readonly lines: readonly DiscountedLine[];
  readonly amount: DecimalString;
  readonly discount: DecimalString;
  readonly net: DecimalString;
  readonly currency: string;
}

type Code = IncentiveReasonCode | ConditionReasonCode;

interface ReadyOffInvoice {
  readonly rate: Decimal | null;
  readonly perUnit: Decimal;
  readonly products: ReadonlySet<string> | null;
  readonly when: Condition | null;
}

const readyOffInvoice = termsReader(
  'off-invoice',
  ({ discount, products, when }): ReadyOffInvoice => {
    const { rate, perUnit } = requireObject(discount, '/terms/discount', '{ rate } or { perUnit }');
    return {
      rate: rate === undefined ? null : toNotNegative(rate, '/terms/discount/rate'),
      perUnit:
        rate === undefined ? toNotNegative(perUnit, '/terms/discount/perUnit') : new Decimal(0),
      products: readProducts(products),
      when: readCondition(when),
    };
  },
);

function readProducts(products: unknown): ReadonlySet<string> | null {
  if (products === undefined) return null;
  const list = requireList(products, '/terms/products', 'a list of products');
  return new Set(
    list.map((name, index) => requireText(name, `/terms/products/${index}`, 'a product')),
  );
}

const lineFields: Fields<OffInvoiceLine> = {
  id: { type: 'id' },
  amount: { type: 'decimal', sign: 'not-negative' },
  quantity: { type: 'decimal', sign: 'not-negative', optional: true },
  product: { type: 'id', optional: true },
};

const offInvoiceFields: Fields<OffInvoiceFacts> = {
  id: { type: 'id' },
  lines: { type: 'list', of: lineFields },
  measures: { type: 'data', optional: true },
};

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
 * `input/repeated-id` for a line told twice, `input/required` for a line without the quantity that the discount needs
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
): Decision<OffInvoiceOutcome, string, Code> {
  const ready = readyOffInvoice(terms);
  const { asOf, explain } = readDecideOptions(options);
  requireInForce(terms, asOf, '/options/asOf');
  const read = readRecord(offInvoiceFields, facts, '/facts', 'the facts');
  requireDistinctIds(read.lines, '/facts/lines');
  const { when, rounding } = ready;
  const answer =
    when === null ? null : askCondition(when, read.measures ?? {}, terms.measureLabels);
  const envelope = { id: read.id, policy: refOf(terms), asOf };
  const told = (reasons: readonly Reason<Code>[]) => (explain === 'none' ? [] : reasons);
  if (answer?.holds === null) {
    const reasons = [
      { code: 'incentive/discount-unclear', params: {}, parts: [answer.reason] } as const,
    ];
    return { ...envelope, outcome: null, reasons, missing: answer.missing };
  }
  const rated = rateInvoice(read.lines, ready, answer);
  const outcome = outcomeOf(rated, terms.currency, rounding);
  return {
    ...envelope,
    outcome,
    reasons: told(reasonsOf(rated, outcome, ready, answer)),
    missing: [],
  };
}

interface RatedInvoiceLine {
  readonly line: OffInvoiceLine;
  readonly amount: Decimal;
  readonly isInScope: boolean;
  readonly discount: Decimal;
  readonly isCapped: boolean;
}

function rateInvoice(
  lines: readonly OffInvoiceLine[],
  { rate, perUnit, products }: ReadyOffInvoice,
  answer: ConditionAnswer | null,
): readonly RatedInvoiceLine[] {
  return lines.map((line, index) => {
    const amount = toDecimal(line.amount, '');
    const isInScope =
      products === null || (line.product !== undefined && products.has(line.product));
    if (!isInScope || answer?.holds === false)
      return { line, amount, isInScope, discount: new Decimal(0), isCapped: false };
    const full = rate === null ? perUnit.times(quantityOf(line, index)) : rate.times(amount);
    return {
      line,
      amount,
      isInScope,
      discount: Decimal.min(full, amount),
      isCapped: full.gt(amount),
    };
  });
}

function quantityOf({ id, quantity }: OffInvoiceLine, index: number): Decimal {
  return quantity === undefined
    ? throwInput(
        'input/required',
        `/facts/lines/${index}/quantity`,
        `line ${id} has no quantity, and the discount is an amount for each unit; tell it`,
        { key: 'quantity' },
      )
    : toDecimal(quantity, '');
}

function outcomeOf(
  rated: readonly RatedInvoiceLine[],
  currency: string,
  rounding: Parameters<typeof shareRounding>[1],
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

/** The discount = that of each line; then why nothing is deducted, and which lines are out of scope. */
function reasonsOf(
  rated: readonly RatedInvoiceLine[],
  { discount, currency, lines }: OffInvoiceOutcome,
  { rate, perUnit }: ReadyOffInvoice,
  answer: ConditionAnswer | null,
): readonly Reason<Code>[] {
  const isWithheld = answer?.holds === false;
  const parts = rated.flatMap(({ line, isInScope, isCapped }, index) => {
    if (!isInScope || isWithheld) return [];
    const { id, quantity, amount } = line;
    const how =
      rate === null
        ? { each: plain(perUnit), quantity: String(quantity ?? '') }
        : { rate: plain(rate) };
    const params = { id, amount: String(amount), capped: isCapped, ...how };
    const figure = lines[index]?.discount ?? '0';
    return [{ code: 'incentive/line-discount' as const, figure, params, rows: [id] }];
  });
  const others = rated.filter(({ isInScope }) => !isInScope).map(({ line }) => line);
  return [
    {
      code: 'incentive/off-invoice',
      figure: discount,
      params: { currency, count: parts.length },
      parts,
    },
    ...(answer === null || !isWithheld
      ? []
      : [{ code: 'incentive/discount-withheld' as const, params: {}, parts: [answer.reason] }]),
    ...notCounted('incentive/out-of-scope', others),
  ];
}
