import { plain } from '../../kernel/decimal/decimal.js';
import type { ConditionAnswer, ConditionReasonCode, Reason } from '../../kernel/decision/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import { notCounted } from './dated-entries.js';
import type { OffInvoiceOutcome } from './off-invoice-facts.js';
import type { ReadyOffInvoice } from './off-invoice-terms.js';
import type { RatedInvoiceLine } from './rate-invoice.js';

/** The discount = that of each line; then why nothing is deducted, and which lines are out of scope. */
export function offInvoiceReasons(
  rated: readonly RatedInvoiceLine[],
  { discount, currency, lines }: OffInvoiceOutcome,
  { rate, perUnit }: ReadyOffInvoice,
  answer: ConditionAnswer | null,
): readonly Reason<IncentiveReasonCode | ConditionReasonCode>[] {
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
