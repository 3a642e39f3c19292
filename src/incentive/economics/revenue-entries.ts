import { type Decimal, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import type { RevenueAccount, RevenueEntry } from './revenue.js';
import type { PeriodAmounts } from './revenue-amounts.js';

/**
 * What was billed is receivable; what of it is revenue is earned, the rest may have to be refunded. A new estimate moves
 * between revenue and that liability. Without invoices all that is earned is receivable.
 */
export function revenueEntries(
  { ofPeriod, catchUp, billed }: PeriodAmounts,
  text: (amount: Decimal) => DecimalString,
): readonly RevenueEntry[] {
  const entry = (of: RevenueEntry['of'], account: RevenueAccount, debit: Decimal) =>
    entryOf(of, account, debit, text);
  const receivable = billed ?? ofPeriod;
  const against = billed === null ? 'receivable' : 'refund-liability';
  return [
    ...entry('period', 'receivable', receivable),
    ...entry('period', 'revenue', zero.minus(ofPeriod)),
    ...entry('period', 'refund-liability', ofPeriod.minus(receivable)),
    ...entry('catch-up', against, catchUp),
    ...entry('catch-up', 'revenue', zero.minus(catchUp)),
  ];
}

/** An amount below zero stands on the other side; zero is no entry. */
function entryOf(
  of: RevenueEntry['of'],
  account: RevenueAccount,
  debit: Decimal,
  text: (amount: Decimal) => DecimalString,
): readonly RevenueEntry[] {
  if (debit.isZero()) return [];
  const none = text(zero);
  return debit.isNegative()
    ? [{ of, account, debit: none, credit: text(debit.negated()) }]
    : [{ of, account, debit: text(debit), credit: none }];
}
